/**
 * The command line: one program, {@code napkin}, that reads words and prints answers.
 *
 * <p><b>May use:</b> every room, and picocli. <b>Used by:</b> the launcher only. <b>Start reading
 * at</b> {@code Main}.
 */
@NullMarked
package dev.napkin.app.cli;

import org.jspecify.annotations.NullMarked;
