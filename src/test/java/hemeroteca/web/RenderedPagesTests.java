package hemeroteca.web;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import hemeroteca.archive.Edition;
import hemeroteca.search.IndexKeeper;
import hemeroteca.search.IndexKeeper.Progress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What is kept of pages, and when it may be shown again. */
class RenderedPagesTests {

	private final Edition edition = mock();

	private final IndexKeeper index = mock();

	private final Frames frames = mock();

	private final AtomicInteger rendered = new AtomicInteger();

	private RenderedPages pages;

	@BeforeEach
	void open() {
		given(frames.today()).willReturn(LocalDate.of(2026, 11, 24));
		inStep();
		pages = new RenderedPages(edition, index, frames, new WebSettings(25, 100, 50, 8, 100, 200, 2_000, 20_000, 25,
				50, 100, 20, 20, 100, DataSize.ofMegabytes(1), Duration.ofMinutes(1)));
	}

	private void inStep() {
		given(index.progress()).willReturn(Optional.empty());
	}

	private void behind(long done, long all) {
		given(index.progress()).willReturn(Optional.of(new Progress(done, all)));
	}

	private String visit() throws ServletException, IOException {
		return visit(() -> {
		});
	}

	private String visit(Runnable meanwhile) throws ServletException, IOException {
		var request = new MockHttpServletRequest("GET", "/search");
		request.setQueryString("q=harbour");
		var response = new MockHttpServletResponse();
		FilterChain chain = (asked, answer) -> {
			RenderedPages.sameForAll(request);
			meanwhile.run();
			answer.getWriter().write("rendering " + rendered.incrementAndGet());
		};
		pages.doFilter(request, response, chain);
		return response.getContentAsString();
	}

	@Test
	void rendersAPageOnceInAnEdition() throws Exception {
		assertThat(visit()).isEqualTo("rendering 1");
		assertThat(visit()).isEqualTo("rendering 1");
		given(edition.number()).willReturn(1L);
		assertThat(visit()).isEqualTo("rendering 2");
	}

	@Test
	void keepsNothingWhileTheIndexIsBehind() throws Exception {
		behind(0, 0);
		assertThat(visit()).isEqualTo("rendering 1");
		behind(12, 20);
		assertThat(visit()).isEqualTo("rendering 2");
		inStep();
		assertThat(visit()).isEqualTo("rendering 3");
		assertThat(visit()).isEqualTo("rendering 3");
	}

	@Test
	void showsNothingKeptWhileTheIndexIsBehind() throws Exception {
		visit();
		behind(12, 20);
		assertThat(visit()).isEqualTo("rendering 2");
	}

	@Test
	void keepsNoPageDuringWhichTheIndexFellBehind() throws Exception {
		visit(() -> behind(0, 20));
		inStep();
		assertThat(visit()).isEqualTo("rendering 2");
	}

}
