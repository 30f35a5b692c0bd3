/**
 * Spreadsheet files that others wrote, as {@link dev.napkin.syntax.SheetBook}: what stands where,
 * in blocks, as the file says it and before anything is computed.
 *
 * <p>{@link dev.napkin.xlsx.read.SheetFile} looks at the first bytes and hands over to {@code
 * PackagedBook} (.xlsx, .xlsm: {@code Parts} of a ZIP package, each read by an {@code XmlScanner}
 * tag by tag) or to {@code BinaryBook} (.xls, by POI). {@code SheetBuilder} makes blocks of cells
 * as they come.
 *
 * <p><b>Invariants:</b> nothing that a file holds throws, hangs or takes more memory than {@link
 * dev.napkin.xlsx.read.Limits} says; what is not kept is listed as a loss; a value of a cell that
 * has a formula is kept apart as stored, never as a value.
 *
 * <p><b>May use:</b> what the room above may, and POI for .xls. <b>Used by:</b> app. <b>Start
 * reading at</b> {@code SheetFile}, then {@code PackagedBook}, {@code SheetPart} and {@code
 * SheetBuilder}.
 */
@NullMarked
package dev.napkin.xlsx.read;

import org.jspecify.annotations.NullMarked;
