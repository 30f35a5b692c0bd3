/**
 * Formulas as programs over columns: the fast way to the bits that {@code eval} defines.
 *
 * <p>{@link dev.napkin.plan.BlockProgram} computes a run of rows of a block a thousand at a time:
 * each step of the formula is one loop over plain {@code double}s. A chain, in which rows look at
 * each other, is one loop that is generated: {@link dev.napkin.plan.ChainProgram}.
 *
 * <p><b>Invariants:</b> a program computes a row only where every operand is a number or blank and
 * every step stays finite, and then gives what {@code eval} gives, to the last bit; all other rows
 * are left to {@code eval}. So nothing about texts, faults or kinds is said a second time here.
 *
 * <p><b>May use:</b> grid, value, function, ir. <b>Used by:</b> engine. <b>Start reading at</b>
 * {@code BlockProgram}, then {@code Step}.
 *
 * <p><b>Why rows are left over and not faults computed:</b> a column in which every row fails is
 * rare and slow either way; a second definition of what fails would be a second meaning.
 */
@NullMarked
package dev.napkin.plan;

import org.jspecify.annotations.NullMarked;
