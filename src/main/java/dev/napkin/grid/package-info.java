/**
 * Places on planes of cells: integer geometry and nothing else.
 *
 * <p>A grid is a number; a {@link dev.napkin.grid.Rect} is a rectangle on one; a {@link
 * dev.napkin.grid.Region} is a set of rectangles; a {@link dev.napkin.grid.Read} is what a formula
 * looks at, as a function of the cell that looks.
 *
 * <p><b>Invariants:</b> rectangles are half-open and never negative; a read run forwards and
 * backwards agree: a cell is stale exactly when its read meets what changed.
 *
 * <p><b>May use:</b> the JDK. <b>Used by:</b> value, graph and everything above. <b>Start reading
 * at</b> {@code Read}.
 *
 * <p><b>Why each edge moves on its own:</b> {@code A1}, {@code $A$1}, the prefix {@code A$1:A9}, a
 * sliding window, a whole column and a named value are then one thing, with one inverse.
 */
@NullMarked
package dev.napkin.grid;

import org.jspecify.annotations.NullMarked;
