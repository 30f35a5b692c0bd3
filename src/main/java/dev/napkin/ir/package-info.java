/**
 * The understood workbook: names resolved, units checked, indices turned into geometry.
 *
 * <p>{@link dev.napkin.ir.Ir} is one formula in relative form; {@link dev.napkin.ir.Entry} is one
 * name with the blocks that cover its grids; {@link dev.napkin.ir.Program} is all of a workbook.
 *
 * <p><b>Invariants:</b> no unit decides anything at run time, numbers are in base units; a formula
 * that could not be understood is {@link dev.napkin.ir.Ir.Poison} and its diagnostic is out; the
 * blocks of a slice cover its rectangle without overlap; equal formulas are equal values, so that
 * an engine can see what a change left alone.
 *
 * <p><b>May use:</b> source, unit, grid, value, function. <b>Used by:</b> check, which builds it,
 * and eval, engine, insight and the edges, which read it. <b>Start reading at</b> {@code Ir}, then
 * {@code Entry}.
 *
 * <p><b>Why a literal keeps its unit:</b> the evaluator needs only the base value, but the workbook
 * that finance sees must show {@code 8*u_TB/u_s} and not a factor nobody can check.
 */
@NullMarked
package dev.napkin.ir;

import org.jspecify.annotations.NullMarked;
