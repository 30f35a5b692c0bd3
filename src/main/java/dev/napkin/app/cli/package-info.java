/**
 * The command line: one program, {@code napkin}, that reads words and prints answers.
 *
 * <p>Each command is one class that says how it is called and what it does ({@link
 * dev.napkin.app.cli.Command}). What a workbook comes to is collected once ({@code HumanReport},
 * {@code JsonReport}, {@code TableReport}) and laid out apart from that ({@code PlainLayout},
 * {@code MarkdownLayout}).
 *
 * <p><b>Invariants:</b> results go to standard output and everything else to standard error; the
 * exit status is one of {@code ExitStatus}; no stack trace reaches a person; a file is replaced
 * only by a complete new one ({@code SafeFile}), and only this room and xlsx touch files at all.
 *
 * <p><b>May use:</b> every room, picocli, and Jackson's streaming half. <b>Used by:</b> the
 * launcher only. <b>Start reading at</b> {@code Main}, then {@code RunCommand}.
 *
 * <p><b>Why commands are put together by hand:</b> picocli can read annotations, but it does so by
 * reflection on every start, and a start is most of what a small workbook costs.
 */
@NullMarked
package dev.napkin.app.cli;

import org.jspecify.annotations.NullMarked;
