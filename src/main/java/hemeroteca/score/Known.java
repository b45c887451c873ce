package hemeroteca.score;

import java.net.URI;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is known of one page.
 *
 * @param id its name in the truth file
 * @param page the file that holds it; of a truth file that names none, the one that
 * stands where the benchmark keeps it
 * @param address where it comes from, if that is known
 * @param truth the fields that are known: {@code body}, {@code title}, {@code authors},
 * {@code date}, and the pieces of text that must ({@code with}) and must not
 * ({@code without}) be there
 * @param row all that the truth file says of it
 */
public record Known(String id, Path page, @Nullable URI address, JsonNode truth, JsonNode row) {
}
