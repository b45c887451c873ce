package hemeroteca.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Measures what the compressed parts of a PDF unpack to, before anything is unpacked into
 * memory. Pictures are left out: nobody unpacks them.
 */
final class PdfStreams {

	private static final byte[] STREAM = { 's', 't', 'r', 'e', 'a', 'm' };

	/** What is said of a stream stands before it, in so many bytes. */
	private static final int DICTIONARY = 1_024;

	/** DEFLATE makes at most so much of a byte; what is packed twice may make more. */
	private static final int MOST_UNPACKED = 1_032;

	private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");

	/** What is unpacked, even if it is called a picture. */
	private static final Pattern NO_PICTURE = Pattern.compile("/(?:ObjStm|XRef|Form)\\b");

	private static final Pattern LIST = Pattern.compile("/Type\\s*/ObjStm\\b");

	/** Packed once and written as letters, which some programs do with all they write. */
	private static final Pattern ASCII = Pattern
		.compile("/Filter\\s*\\[\\s*/(A(?:SCII)?85|A(?:SCIIHe|H)x)(?:Decode)?\\s*/Fl(?:ateDecode)?\\s*\\]");

	/** Packed in an old way, packed twice, or in a way that is said elsewhere. */
	private static final Pattern UNSEEN = Pattern
		.compile("/LZW(?:Decode)?\\b|/Filter\\s*(?:\\d|\\[[^\\]]*/(?:Fl|RL|Run)[^\\]]*/(?:Fl|RL|Run))");

	private static final int BUFFER = 1 << 16;

	private PdfStreams() {
	}

	/**
	 * Checks a file.
	 * @throws Unreadable if a part unpacks to more bytes than a file may have, or all
	 * parts to sixteen times as many
	 */
	static void check(byte[] bytes, Limits limits) throws Unreadable {
		long left = 16L * limits.mostBytes();
		long end = System.nanoTime() + limits.longest().toNanos();
		for (int at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
			if (System.nanoTime() - end > 0) {
				throw new Unreadable("a PDF with more parts than can be measured in %d seconds"
					.formatted(limits.longest().toSeconds()));
			}
			var dictionary = dictionary(bytes, at);
			if (isPicture(dictionary)) {
				continue;
			}
			if (isUnseen(bytes, at, dictionary) && isLonger(bytes, at, limits.mostBytes() / MOST_UNPACKED)) {
				throw tooMuch(limits);
			}
			long size = size(bytes, at, dictionary, limits.mostBytes());
			left -= size;
			if (size > limits.mostBytes() || left < 0) {
				throw tooMuch(limits);
			}
		}
	}

	/**
	 * Checks a file whose parts were locked until it was opened.
	 * @throws Unreadable as for one that is not locked
	 */
	static void check(PDDocument pdf, Limits limits) throws Unreadable, IOException {
		var document = pdf.getDocument();
		for (var entry : document.getXrefTable().entrySet()) {
			// Only what stands in the file itself can be a stream.
			var object = (entry.getValue() > 0) ? document.getObjectFromPool(entry.getKey()).getObject() : null;
			if (object instanceof COSStream stream && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
				try (var in = stream.createRawInputStream()) {
					var raw = in.readAllBytes();
					if (size(raw, 0, "", limits.mostBytes()) > limits.mostBytes()) {
						throw tooMuch(limits);
					}
				}
			}
		}
	}

	/**
	 * Checks what is drawn on pages, whatever it is called.
	 * @throws Unreadable as for the file
	 */
	static void checkPages(PDDocument pdf, Limits limits) throws Unreadable, IOException {
		int pages = 0;
		for (var page : pdf.getPages()) {
			for (var parts = page.getContentStreams(); parts.hasNext();) {
				try (var in = parts.next().getCOSObject().createRawInputStream()) {
					if (size(in.readAllBytes(), 0, "", limits.mostBytes()) > limits.mostBytes()) {
						throw tooMuch(limits);
					}
				}
			}
			if (++pages >= limits.mostPages()) {
				return;
			}
		}
	}

	private static Unreadable tooMuch(Limits limits) {
		return new Unreadable("a PDF that unpacks to more than the limit of %,d bytes".formatted(limits.mostBytes()));
	}

	/** Returns where the data of the next stream begin, or -1. */
	private static int next(byte[] bytes, int from) {
		for (int i = from; i + STREAM.length + 2 < bytes.length; i++) {
			if (bytes[i] == 's' && is(bytes, i) && (i == 0 || bytes[i - 1] != 'd')) {
				int at = i + STREAM.length;
				at += (bytes[at] == '\r') ? 1 : 0;
				return at + ((bytes[at] == '\n') ? 1 : 0);
			}
		}
		return -1;
	}

	private static boolean is(byte[] bytes, int at) {
		for (int i = 0; i < STREAM.length; i++) {
			if (bytes[at + i] != STREAM[i]) {
				return false;
			}
		}
		return true;
	}

	/** Whether these are the first bytes of a zlib stream (RFC 1950). */
	private static boolean begins(byte[] bytes, int at) {
		return at + 2 < bytes.length && (bytes[at] & 0x0F) == 8
				&& ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF) % 31 == 0;
	}

	private static boolean isPicture(String dictionary) {
		return PICTURE.matcher(dictionary).find() && !NO_PICTURE.matcher(dictionary).find();
	}

	/**
	 * Tells whether nobody can measure a part before it is unpacked. A list of objects is
	 * unpacked as soon as the file is opened, and may be locked.
	 */
	private static boolean isUnseen(byte[] bytes, int at, String dictionary) {
		return UNSEEN.matcher(dictionary).find()
				|| !begins(bytes, at) && !ASCII.matcher(dictionary).find() && LIST.matcher(dictionary).find();
	}

	/** Tells whether the next stream ends only after so many bytes. */
	private static boolean isLonger(byte[] bytes, int at, int length) {
		for (int i = at; i - at <= length && i + STREAM.length < bytes.length; i++) {
			if (bytes[i] == 's' && is(bytes, i) && bytes[i - 1] == 'd') {
				return false;
			}
		}
		return bytes.length - at > length;
	}

	private static String dictionary(byte[] bytes, int at) {
		int from = Math.max(0, at - DICTIONARY);
		var before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
		return before.substring(Math.max(0, before.lastIndexOf(" obj")));
	}

	private static long size(byte[] bytes, int at, String dictionary, int most) {
		var ascii = ASCII.matcher(dictionary);
		if (ascii.find()) {
			byte[] plain = ascii.group(1).endsWith("85") ? PdfAscii.base85(bytes, at) : PdfAscii.hexadecimal(bytes, at);
			return begins(plain, 0) ? size(plain, 0, most) : 0;
		}
		return begins(bytes, at) ? size(bytes, at, most) : 0;
	}

	private static long size(byte[] bytes, int at, int most) {
		var inflater = new Inflater();
		try {
			inflater.setInput(bytes, at, bytes.length - at);
			var buffer = new byte[BUFFER];
			while (!inflater.finished() && inflater.getBytesWritten() <= most) {
				if (inflater.inflate(buffer) == 0) {
					break;
				}
			}
			return inflater.getBytesWritten();
		}
		catch (DataFormatException damaged) {
			return inflater.getBytesWritten();
		}
		finally {
			inflater.end();
		}
	}

}
