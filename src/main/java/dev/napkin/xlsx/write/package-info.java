/**
 * Worksheets to .xlsx, straight to bytes: what {@link dev.napkin.xlsx.read} reads, written.
 *
 * <p>{@link dev.napkin.xlsx.write.BookWriter} first settles what a file can hold ({@code Contents}:
 * names, tables, and {@code Expressible} for formulas), then writes part after part through an
 * {@code XmlOutput} into a {@code PackageOutput}. {@code SheetXml} goes down the rows of a sheet
 * with the {@code Lanes} that lie in each; a filled formula is written once, with its first cell.
 *
 * <p><b>Invariants:</b> a formula cell holds the value that was computed; what a file cannot hold
 * is a listed loss, never a damaged file; nothing is kept of what was written but the shared texts;
 * the same book gives the same bytes.
 *
 * <p><b>May use:</b> grid, value, syntax, engine. <b>Used by:</b> app. <b>Start reading at</b>
 * {@code BookWriter}, then {@code SheetXml}.
 */
@NullMarked
package dev.napkin.xlsx.write;

import org.jspecify.annotations.NullMarked;
