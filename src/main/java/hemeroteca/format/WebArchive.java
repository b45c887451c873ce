package hemeroteca.format;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A web archive: the pages and pictures in it, each page as the bytes of its record.
 *
 * @see WarcRecord
 */
final class WebArchive implements Contents {

	/** So many bits of a position count the records of a member. */
	private static final int INDEX_BITS = 24;

	/** The head of an HTTP answer is in it; then it is known what the record holds. */
	private static final int BEGINNING = 1 << 16;

	private final Members members;

	private final ContainerLimits limits;

	private final boolean placed;

	private long member;

	private long index;

	private long skipped;

	/**
	 * @param placed whether the places in the members are places in the file
	 * @param skipped so many records of the first member were given out before
	 */
	WebArchive(Members members, ContainerLimits limits, boolean placed, long skipped) {
		this.placed = placed;
		this.members = members;
		this.limits = limits;
		this.skipped = skipped;
	}

	/** Returns where the first member to read begins, from a position in members. */
	static long memberOf(long position) {
		return position >>> INDEX_BITS;
	}

	/** Returns how many of its records to pass over, from a position in members. */
	static long recordsBefore(long position) {
		return position & (1L << INDEX_BITS) - 1;
	}

	@Override
	public String format() {
		return "WARC";
	}

	@Override
	public long position() {
		return !placed ? -1 : members.compressed() ? member << INDEX_BITS | index : member;
	}

	@Override
	public @Nullable Content next() throws IOException, Unreadable {
		for (; skipped > 0 && begins(); skipped--) {
			var record = Record.read(members);
			members.skipNBytes(record.length());
			end();
		}
		if (!begins()) {
			return null;
		}
		long place = members.memberStart() + (members.compressed() ? 0 : members.consumed());
		Record record;
		try {
			record = Record.read(members);
		}
		catch (Broken none) {
			return astray(place, none);
		}
		var content = content(record, place);
		end();
		return content;
	}

	/** Goes to the next record, past the empty lines that should not be there. */
	private boolean begins() throws IOException {
		int next = members.peek();
		while (next == '\r' || next == '\n') {
			members.read();
			next = members.peek();
		}
		if (next >= 0) {
			locate();
		}
		return next >= 0;
	}

	private void locate() throws IOException {
		if (!members.compressed()) {
			member = members.memberStart() + members.consumed();
		}
		else if (members.consumed() == 0) {
			member = members.memberStart();
			index = 0;
		}
	}

	/** Where no record begins, one does at the next member, if there are any. */
	private Content astray(long place, Broken none) throws IOException {
		var reason = "at byte %,d: %s".formatted(place, none.getMessage());
		if (!members.compressed() || !members.toNextMember()) {
			throw new Broken(reason);
		}
		locate();
		return new Content.Damaged("byte " + place, reason);
	}

	/** Passes over the two empty lines at the end of a record, if this member goes on. */
	private void end() throws IOException {
		for (int i = 0; i < 4 && members.goesOn() && (members.peek() == '\r' || members.peek() == '\n'); i++) {
			members.read();
		}
		index++;
		if (members.goesOn() || members.peek() >= 0) {
			locate();
		}
		else if (!members.compressed()) {
			member = members.memberStart() + members.consumed();
		}
	}

	private Content content(Record record, long place) throws IOException {
		var name = record.address().isEmpty() ? "record at byte " + place : record.address();
		try {
			return content(name, record);
		}
		catch (Unreadable damaged) {
			return new Content.Damaged(name, damaged.getMessage());
		}
		catch (EOFException cut) {
			throw new Broken("the record at byte %,d has %,d bytes by its head, and the file ends before them"
				.formatted(place, record.length()));
		}
	}

	private Content content(String name, Record record) throws IOException, Unreadable {
		var aside = RecordKinds.aside(record);
		if (aside.isPresent()) {
			members.skipNBytes(record.length());
			return new Content.Other(name, aside.get());
		}
		byte[] beginning = exactly((int) Math.min(record.length(), BEGINNING));
		long left = record.length() - beginning.length;
		HttpBlock block;
		try {
			block = HttpBlock.of(record, beginning);
		}
		catch (Unreadable malformed) {
			members.skipNBytes(left);
			throw malformed;
		}
		var other = RecordKinds.other(block);
		if (other.isPresent()) {
			members.skipNBytes(left);
			return new Content.Other(name, other.get());
		}
		if (record.length() > limits.mostBytes() - record.written().length - 4L) {
			members.skipNBytes(left);
			throw new Unreadable("larger than the limit of %,d bytes".formatted(limits.mostBytes()));
		}
		return whole(name, record, block.mediaType(), beginning, left);
	}

	private Content whole(String name, Record record, String mediaType, byte[] beginning, long left)
			throws IOException, Unreadable {
		byte[] rest = exactly((int) left);
		if (mediaType.startsWith("image/")) {
			var bytes = new ByteArrayOutputStream(beginning.length + rest.length);
			bytes.writeBytes(beginning);
			bytes.writeBytes(rest);
			byte[] picture = HttpBlock.of(record, bytes.toByteArray()).content(limits.mostBytes());
			return new Content.Picture(name, mediaType.toLowerCase(Locale.ROOT), picture);
		}
		var bytes = new ByteArrayOutputStream(record.written().length + beginning.length + rest.length + 4);
		bytes.writeBytes(record.written());
		bytes.writeBytes(beginning);
		bytes.writeBytes(rest);
		bytes.writeBytes(record.isArc() ? new byte[] { '\n' } : new byte[] { '\r', '\n', '\r', '\n' });
		return new Content.File(name, bytes.toByteArray());
	}

	private byte[] exactly(int length) throws IOException {
		byte[] bytes = members.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException();
		}
		return bytes;
	}

	@Override
	public void close() throws IOException {
		members.close();
	}

}
