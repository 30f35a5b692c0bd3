package dev.napkin.check;

import dev.napkin.source.Code;
import dev.napkin.source.Diagnostic;
import dev.napkin.source.Source;
import dev.napkin.syntax.Document;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** A workbook's files: the one that was opened and all that it imports, each once. */
final class Modules {
  private final Loader loader;
  private final Problems problems;
  private final Unreadable unreadable;
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final List<Module> modules = new ArrayList<>();

  private Modules(Loader loader, Problems problems, Unreadable unreadable) {
    this.loader = loader;
    this.problems = problems;
    this.unreadable = unreadable;
  }

  /** The files that {@code document} needs, imported ones before those that import them. */
  static List<Module> of(
      Document document, Loader loader, Problems problems, Unreadable unreadable) {
    var reader = new Modules(loader, problems, unreadable);
    reader.read(new Module(document, "", false), new LinkedHashSet<>(List.of(key(document, ""))));
    return List.copyOf(reader.modules);
  }

  private static String key(Document document, String prefix) {
    return document.source().name() + "\u0000" + prefix;
  }

  /**
   * Reads what {@code module} imports, then adds it. The recursion is as deep as files import each
   * other, and each file comes once on a path.
   */
  private void read(Module module, SequencedSet<String> path) {
    for (Statement.Line line : module.document().lines()) {
      if (line.statement() instanceof Statement.Import wanted) {
        follow(module, wanted, path);
      } else if (line.statement() instanceof Statement.Broken broken) {
        unreadable.line(broken, module);
      }
    }
    modules.add(module);
  }

  private void follow(Module from, Statement.Import wanted, SequencedSet<String> path) {
    String prefix = from.prefix() + wanted.prefix().map(name -> name.text() + ".").orElse("");
    switch (loader.load(from.document().source(), wanted.file().value())) {
      case Loader.Loaded.Missing(String reason) -> {
        unreadable.file(prefix);
        problems.report(
            Diagnostic.of(
                Code.MISSING_FILE,
                wanted.file().span(),
                "cannot read `" + wanted.file().value() + "`: " + reason));
      }
      case Loader.Loaded.File file -> {
        String name = file.name();
        Document document = documents.computeIfAbsent(name, key -> parse(file));
        String whole = key(document, prefix);
        if (isOnPath(name, path)) {
          report(wanted, name, path);
        } else if (modules.stream().noneMatch(m -> key(m.document(), m.prefix()).equals(whole))) {
          var longer = new LinkedHashSet<>(path);
          longer.add(whole);
          read(new Module(document, prefix, true), longer);
        }
      }
    }
  }

  private Document parse(Loader.Loaded.File file) {
    var parsed = NapParser.parse(Source.of(file.name(), file.text()));
    problems.reportAll(parsed.diagnostics());
    return parsed.tree();
  }

  private static boolean isOnPath(String name, SequencedSet<String> path) {
    return path.stream().anyMatch(key -> file(key).equals(name));
  }

  private void report(Statement.Import wanted, String name, SequencedSet<String> path) {
    var files = new ArrayList<>(path.stream().map(Modules::file).toList());
    files.add(name);
    problems.report(
        Diagnostic.of(
            Code.IMPORT_CYCLE,
            wanted.file().span(),
            "files import each other: " + String.join(" -> ", files)));
  }

  private static String file(String key) {
    return key.substring(0, key.indexOf('\u0000'));
  }
}
