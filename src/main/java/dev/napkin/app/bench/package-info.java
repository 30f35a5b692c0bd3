/**
 * The benchmark: one workload read, computed and edited, with what each step costs.
 *
 * <p>A workload is a folder with a workbook, the edits to make and the cells to look at; the answer
 * is one line of JSON for each phase, so that several programs can be measured side by side.
 *
 * <p><b>Invariants:</b> every phase says wall time and the processor time of the whole process; a
 * line is written when its phase ends, so that a run that is broken off keeps what it measured.
 *
 * <p><b>May use:</b> every room and Jackson's streaming half. <b>Used by:</b> the command line.
 * <b>Start reading at</b> {@link dev.napkin.app.bench.Benchmark}.
 */
@NullMarked
package dev.napkin.app.bench;

import org.jspecify.annotations.NullMarked;
