/**
 * The function library: one value per function.
 *
 * <p>A {@link dev.napkin.function.SheetFunction} holds its arguments, what it does to units, its
 * faults, its citation, examples that run, and its body. The manual, the checker, the evaluator and
 * the tests all read the same value. {@link dev.napkin.function.Library} finds one by name, {@link
 * dev.napkin.function.Calls} is the way into its body.
 *
 * <p><b>Invariants:</b> a body never throws for any values it can be given; what goes wrong is a
 * fault; arguments arrive coerced to the kinds that the function declares; names are capitals.
 *
 * <p><b>May use:</b> unit, grid, value, and libraries for statistics. <b>Used by:</b> ir, check,
 * eval and plan. <b>Start reading at</b> {@code SheetFunction}, then any file of functions.
 *
 * <p><b>Why functions are data:</b> documentation, unit rules and error lists that stand apart from
 * the code drift away from it; here a function without them cannot be built.
 */
@NullMarked
package dev.napkin.function;

import org.jspecify.annotations.NullMarked;
