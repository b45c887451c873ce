package hemeroteca.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the lines of a PDF in the order in which its program set them. */
final class PdfLines extends PDFTextStripper {

	private final long end;

	private final int most;

	private final List<PdfLine> lines = new ArrayList<>();

	private final List<TextPosition> line = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private long operators;

	private PdfLines(Limits limits) {
		this.end = System.nanoTime() + limits.longest().toNanos();
		this.most = limits.mostElements();
		setEndPage(limits.mostPages());
		setSuppressDuplicateOverlappingText(true);
	}

	/**
	 * Returns all lines.
	 * @throws TooMuch if that takes too long, or there are too many
	 * @throws IOException if the file is damaged
	 */
	static List<PdfLine> of(PDDocument document, Limits limits) throws IOException {
		var lines = new PdfLines(limits);
		lines.writeText(document, Writer.nullWriter());
		lines.close();
		return lines.lines;
	}

	/**
	 * Thrown when a limit is reached; unchecked, for PDFBox goes on after most others.
	 */
	static final class TooMuch extends RuntimeException {

		TooMuch(String reason) {
			super(reason);
		}

	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if ((++operators & 255) == 0 && System.nanoTime() - end > 0) {
			throw new TooMuch("the time is up");
		}
		super.processOperator(operator, operands);
	}

	@Override
	protected void writeString(String words, List<TextPosition> positions) {
		text.append(words);
		line.addAll(positions);
	}

	@Override
	protected void writeWordSeparator() {
		text.append(' ');
	}

	@Override
	protected void writeLineSeparator() throws IOException {
		close();
	}

	@Override
	protected void endArticle() throws IOException {
		close();
	}

	@Override
	protected void writePageEnd() throws IOException {
		close();
	}

	private void close() throws IOException {
		var words = text.toString().replace('\u00A0', ' ').replaceAll("\\s+", " ").strip();
		if (!words.isEmpty() && !line.isEmpty()) {
			if (lines.size() == most) {
				throw new TooMuch("%,d lines".formatted(most));
			}
			lines.add(line(Controls.removed(words)));
		}
		text.setLength(0);
		line.clear();
	}

	private PdfLine line(String words) {
		var first = line.getFirst();
		float left = (float) line.stream().mapToDouble(TextPosition::getXDirAdj).min().orElse(0);
		float right = (float) line.stream()
			.mapToDouble((letter) -> letter.getXDirAdj() + letter.getWidthDirAdj())
			.max()
			.orElse(0);
		var sizes = line.stream().map(TextPosition::getFontSizeInPt).sorted().toList();
		return new PdfLine(getCurrentPageNo() - 1, words, left, first.getYDirAdj(), right - left,
				sizes.get(sizes.size() / 2));
	}

}
