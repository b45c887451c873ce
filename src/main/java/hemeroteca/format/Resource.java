package hemeroteca.format;

/**
 * A picture or another part that came with a page, in the same file.
 *
 * @param name what the page calls it: an absolute address, or {@code cid:} and the
 * Content-ID of a message's part (RFC 2392)
 * @param mediaType as the file says, which may be wrong
 */
public record Resource(String name, String mediaType, byte[] bytes) {
}
