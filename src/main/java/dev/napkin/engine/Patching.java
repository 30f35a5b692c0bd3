package dev.napkin.engine;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Nearest;
import dev.napkin.source.Source;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.Renaming;
import dev.napkin.syntax.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Edits become patches of the text. */
final class Patching {
  private final Text text;
  private final Collection<String> known;

  /** Patches {@code text}; {@code known} are the names that a mistyped one could mean. */
  Patching(Text text, Collection<String> known) {
    this.text = text;
    this.known = known;
  }

  /**
   * Applies the patches of {@code edit} to the text as it makes them, and adds them to {@code
   * made}; gives why it cannot go on, which leaves it to the caller to take back what is made.
   */
  List<Diagnostic> patch(Edit edit, List<Text.Patch> made) {
    return switch (edit) {
      case Edit.Set set -> set(set, made);
      case Edit.Define define -> define(define, made);
      case Edit.Rename rename -> rename(rename, made);
      case Edit.Remove remove -> remove(remove, made);
      case Edit.Batch(List<Edit> edits) -> {
        for (Edit one : edits) {
          List<Diagnostic> refusal = patch(one, made);
          if (!refusal.isEmpty()) {
            yield refusal;
          }
        }
        yield List.of();
      }
    };
  }

  private List<Diagnostic> set(Edit.Set set, List<Text.Patch> made) {
    Parsed<Statement.Definition> parsed = override(set);
    if (!parsed.diagnostics().isEmpty()) {
      return parsed.diagnostics();
    }
    SetInput.Made patch = SetInput.patch(text, parsed.tree());
    patch.patch().ifPresent(p -> take(p, made));
    return patch.refusal();
  }

  static Parsed<Statement.Definition> override(Edit.Set set) {
    return NapParser.override(Source.of("<set>", set.target() + " = " + set.value()));
  }

  private void take(Text.Patch patch, List<Text.Patch> made) {
    text.apply(patch);
    made.add(patch);
  }

  private List<Diagnostic> define(Edit.Define define, List<Text.Patch> made) {
    var parsed = NapParser.parse(Source.of("<edit>", define.statement()));
    if (!parsed.diagnostics().isEmpty()) {
      return parsed.diagnostics();
    }
    for (Statement.Line line : parsed.tree().lines()) {
      Optional<Integer> old = Text.nameOf(line.statement()).flatMap(text::defining);
      if (old.isPresent()) {
        Statement.Line before = text.line(old.get());
        var after = new Statement.Line(before.before(), line.statement(), before.behind());
        take(new Text.Patch(old.get(), Optional.of(before), Optional.of(after)), made);
      } else {
        take(new Text.Patch(text.size(), Optional.empty(), Optional.of(line)), made);
      }
    }
    return List.of();
  }

  private List<Diagnostic> rename(Edit.Rename rename, List<Text.Patch> made) {
    Source words = Source.of("<edit>", rename.from() + " " + rename.to());
    Optional<Integer> defined = text.defining(rename.from());
    if (defined.isEmpty()) {
      return List.of(unknown(words, rename.from()));
    }
    if (text.defining(rename.to()).isPresent() || !Renaming.isName(rename.to())) {
      int start = rename.from().length() + 1;
      return List.of(
          Diagnostic.of(
              Renaming.isName(rename.to()) ? Code.DUPLICATE_NAME : Code.SYNTAX,
              words.span(start, words.text().length()),
              Renaming.isName(rename.to())
                  ? "`" + rename.to() + "` is defined already"
                  : "`" + rename.to() + "` is not a name"));
    }
    Statement definition = text.line(defined.get()).statement();
    boolean axis =
        definition instanceof Statement.Axis
            || definition instanceof Statement.Table
            || definition instanceof Statement.CsvTable;
    for (int i = 0; i < text.size(); i++) {
      Statement.Line line = text.line(i);
      Statement renamed =
          axis
              ? Renaming.ofAxis(line.statement(), rename.from(), rename.to())
              : Renaming.ofName(line.statement(), rename.from(), rename.to());
      if (!renamed.equals(line.statement())) {
        var after = new Statement.Line(line.before(), renamed, line.behind());
        take(new Text.Patch(i, Optional.of(line), Optional.of(after)), made);
      }
    }
    return List.of();
  }

  private List<Diagnostic> remove(Edit.Remove remove, List<Text.Patch> made) {
    Optional<Integer> number = text.defining(remove.name());
    if (number.isEmpty()) {
      return List.of(unknown(Source.of("<edit>", remove.name()), remove.name()));
    }
    Statement.Line line = text.line(number.get());
    take(new Text.Patch(number.get(), Optional.of(line), Optional.empty()), made);
    return List.of();
  }

  private Diagnostic unknown(Source words, String name) {
    return Diagnostic.of(
            Code.UNKNOWN_NAME,
            words.span(0, name.length()),
            "no statement of this file defines `" + name + "`")
        .hint(Nearest.hint(name, known));
  }
}
