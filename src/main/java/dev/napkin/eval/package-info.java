/**
 * The definition of every formula's value: one cell at a time, plainly.
 *
 * <p><b>Invariants:</b> evaluation never throws for anything a person can write and never loops
 * over anything but the formula and what it reads; the value depends on the formula, the cell and
 * the cells that are read, on nothing else.
 *
 * <p><b>May use:</b> grid, value, function, ir. <b>Used by:</b> engine. <b>Start reading at</b>
 * {@code Evaluator}.
 *
 * <p><b>Why it stays slow:</b> this is the meaning. Faster ways to the same bits live elsewhere and
 * are believed only because a test compares them with this.
 */
@NullMarked
package dev.napkin.eval;

import org.jspecify.annotations.NullMarked;
