/**
 * Text, places in it, and what is wrong with it.
 *
 * <p>A {@link dev.napkin.source.Source} is a named text; a {@link dev.napkin.source.Span} is a
 * piece of it; a {@link dev.napkin.source.Diagnostic} says what is wrong there. Stages create
 * diagnostics as data and never print them: {@link dev.napkin.source.Renderer} is the only code
 * that turns one into text for a person.
 *
 * <p><b>Invariants:</b> a span lies inside its source; a code's number never changes its meaning; a
 * hint is computed from the case at hand or absent.
 *
 * <p><b>May use:</b> the JDK. <b>Used by:</b> every room that reads what a person wrote. <b>Start
 * reading at</b> {@code Diagnostic}, then {@code Code}.
 *
 * <p><b>Why a span carries its source:</b> a workbook imports other files, and a message about one
 * file may point into another; a bare pair of offsets could not say which.
 */
@NullMarked
package dev.napkin.source;

import org.jspecify.annotations.NullMarked;
