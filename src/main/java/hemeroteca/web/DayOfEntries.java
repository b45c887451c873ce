package hemeroteca.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The articles of one published day.
 *
 * @param day null for the articles whose day is unknown; they stand at the end of the
 * list
 */
record DayOfEntries(@Nullable Day day, List<Entry> entries) {
}
