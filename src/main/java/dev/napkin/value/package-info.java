/**
 * What a cell can hold, and the typed columns that hold many.
 *
 * <p>{@link dev.napkin.value.Value} is one value at an edge of the engine; inside a grid, values
 * live in {@link dev.napkin.value.Column}s, numbers as plain {@code double}s.
 *
 * <p><b>Invariants:</b> a number is finite (what is not is a {@link dev.napkin.value.Fault}); a
 * fault is a value and keeps its cause; no unit exists here, numbers are in base units.
 *
 * <p><b>May use:</b> grid. <b>Used by:</b> every room from syntax on. <b>Start reading at</b>
 * {@code Value}, then {@code Column}.
 *
 * <p><b>Why a fault keeps its cause:</b> {@code #N/A} ten formulas away from the missing price is
 * useless; the value that arrives still says which cell it comes from.
 */
@NullMarked
package dev.napkin.value;

import org.jspecify.annotations.NullMarked;
