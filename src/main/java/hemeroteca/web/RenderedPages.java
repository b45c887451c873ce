package hemeroteca.web;

import java.io.IOException;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import hemeroteca.archive.Edition;
import hemeroteca.archive.Sha256;
import hemeroteca.search.IndexKeeper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps pages as they were rendered until the next edition, for rendering is what a page
 * costs. Only pages that are the same for everybody: a controller says so with
 * {@link #sameForAll}. It stands behind the door: who may not see a page never comes
 * here. While the search index is behind, nothing is kept and nothing kept is shown.
 */
@Component
class RenderedPages extends OncePerRequestFilter {

	private static final String MARK = RenderedPages.class.getName();

	private static final int LONGEST_ADDRESS = 2_000;

	private final Cache<Key, Rendered> pages;

	private final Edition edition;

	private final IndexKeeper index;

	private final Frames frames;

	RenderedPages(Edition edition, IndexKeeper index, Frames frames, WebSettings settings) {
		this.edition = edition;
		this.index = index;
		this.frames = frames;
		this.pages = Caffeine.newBuilder()
			.maximumWeight(settings.renderedPages().toBytes())
			.weigher((Key key, Rendered page) -> page.body().length + 2 * key.address().length())
			.expireAfterWrite(settings.renderedFor())
			.build();
	}

	/**
	 * Says that the page of this request is the same for everybody until the next
	 * edition.
	 */
	static void sameForAll(HttpServletRequest request) {
		request.setAttribute(MARK, true);
	}

	private record Key(String address, long edition, long day) {
	}

	private record Rendered(byte[] body, String type, String tag) {
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !"GET".equals(request.getMethod()) || address(request).length() > LONGEST_ADDRESS
				|| index.progress().isPresent();
	}

	private static String address(HttpServletRequest request) {
		return (request.getQueryString() == null) ? request.getRequestURI()
				: request.getRequestURI() + "?" + request.getQueryString();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var key = new Key(address(request), edition.number(), frames.today().toEpochDay());
		var page = pages.getIfPresent(key);
		if (page == null) {
			var rendering = new ContentCachingResponseWrapper(response);
			chain.doFilter(request, rendering);
			if (request.getAttribute(MARK) == null || rendering.getStatus() != HttpServletResponse.SC_OK) {
				rendering.copyBodyToResponse();
				return;
			}
			page = rendered(rendering);
			if (index.progress().isEmpty()) {
				pages.put(key, page);
			}
		}
		answer(page, request, response);
	}

	private static Rendered rendered(ContentCachingResponseWrapper response) {
		byte[] body = response.getContentAsByteArray();
		String tag = "W/\"" + HexFormat.of().formatHex(Sha256.of(body), 0, 12) + "\"";
		return new Rendered(body, response.getContentType(), tag);
	}

	private static void answer(Rendered page, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
		response.setHeader(HttpHeaders.ETAG, page.tag());
		String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (known != null && known.contains(page.tag())) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return;
		}
		response.setContentType(page.type());
		response.setContentLength(page.body().length);
		response.getOutputStream().write(page.body());
	}

}
