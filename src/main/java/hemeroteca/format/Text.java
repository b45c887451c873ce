package hemeroteca.format;

import java.net.URI;
import java.nio.charset.Charset;

import org.jspecify.annotations.Nullable;

/**
 * A file's bytes, decoded.
 *
 * @param name the file's name, a label for people
 * @param characters without byte order mark and NULs
 * @param charset the one they were decoded with
 * @param address where the caller knows the file to come from
 */
record Text(String name, String characters, Charset charset, @Nullable URI address) {
}
