/**
 * Text to tree and tree to text: what a person wrote, before anything is understood.
 *
 * <p>{@link dev.napkin.syntax.NapParser} turns a text into a {@link dev.napkin.syntax.Document} and
 * diagnostics; {@link dev.napkin.syntax.Printer} turns a document back into its one layout.
 *
 * <p><b>How a text is read:</b> {@code LineScanner} cuts it into logical lines and settles what
 * each word is from where it stands; {@code LineParser} parses one line by a rule of {@code
 * grammar/}; the builders turn that into records; {@code DocumentReader} puts blocks together. A
 * line is the unit of recovery: one that cannot be read is kept as text, has one diagnostic and
 * harms no other.
 *
 * <p><b>Worksheet formulas</b> share the tree but not the words: {@link
 * dev.napkin.syntax.ExcelParser} and {@link dev.napkin.syntax.ExcelPrinter} are their doors, {@code
 * FormulaScanner} cuts their words, and {@link dev.napkin.syntax.FormulaShapes} finds those of one
 * shape by the same scanner, so that a formula filled into a million cells is parsed once.
 *
 * <p><b>Invariants:</b> parsing never fails, it gives a tree and diagnostics; the tree is a value
 * without parent links and holds nothing that a later stage computes; comments are kept; {@code
 * parse(print(t))} equals {@code t} but for spans; a formula's tree is at most 500 deep; no ANTLR
 * type is visible outside this room.
 *
 * <p><b>May use:</b> source, grid, value, ANTLR. <b>Used by:</b> check, engine, xlsx and the edges.
 * <b>Start reading at</b> {@code Expression}, then {@code Statement}, then {@code NapParser}.
 *
 * <p><b>Why two trees:</b> editors, formatting and messages need what was written, evaluation needs
 * what was meant; one tree for both serves neither.
 */
@NullMarked
package dev.napkin.syntax;

import org.jspecify.annotations.NullMarked;
