/**
 * Functions that a workbook's macros define, read as formulas.
 *
 * <p>A {@code Function} of a standard module whose body has a value and no effect is understood and
 * becomes a {@link dev.napkin.function.SheetFunction}; any other is refused with the construct that
 * was met and the line. {@link dev.napkin.macro.MacroProject} is the door. The text goes through
 * {@code MacroLines} (lines), {@code MacroParser} (the grammar), {@code BodyReader} and {@code
 * TermReader} (the tree: {@code Step} and {@code Term}), and is computed by {@code Machine}.
 *
 * <p><b>Invariants:</b> no macro is run: there is no step with an effect outside of its own
 * variables. A body takes a bounded number of steps, opens a bounded number of them in each other
 * and holds a bounded number of values, so that no text hangs it. Run-time errors are values
 * ({@code Datum.Raised}); nothing throws for any text or value.
 *
 * <p><b>May use:</b> grid, value, syntax (for the grammar), function, and ANTLR. <b>Used by:</b>
 * check and xlsx. <b>Start reading at</b> {@code MacroProject}, then {@code Machine}.
 *
 * <p><b>Source:</b> what a step means is that of [MS-VBAL], VBA Language Specification, and where
 * that leaves it to the host or the library, of Microsoft's VBA language reference.
 */
@NullMarked
package dev.napkin.macro;

import org.jspecify.annotations.NullMarked;
