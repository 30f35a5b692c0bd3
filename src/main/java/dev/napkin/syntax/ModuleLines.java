package dev.napkin.syntax;

import dev.napkin.syntax.SheetBook.Module;
import dev.napkin.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a sheet block that hold the texts of macros, each a line of text in quotation marks:
 * {@code macro Module1 = {"Function Twice(x)"; " Twice = 2 * x"; "End Function"}}.
 */
final class ModuleLines {
  private static final Pattern MODULE =
      Pattern.compile("macro ([^\\s={}\"]+)\\s*=\\s*\\{(.*)\\}", Pattern.DOTALL);

  private static final Pattern FUNCTION =
      Pattern.compile("(?im)^[ \\t]*(?:public[ \\t]+|private[ \\t]+)?function[ \\t]+(\\w+)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

  private ModuleLines() {}

  /** The module that a line says; empty where it says none. */
  static Optional<Module> read(String line) {
    Matcher module = MODULE.matcher(line);
    if (!module.matches()) {
      return Optional.empty();
    }
    Optional<List<List<Value>>> rows = SheetLines.literals(module.group(2));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    for (List<Value> row : rows.get()) {
      if (row.size() != 1 || !(row.getFirst() instanceof Value.Text(String words))) {
        return Optional.empty();
      }
      text.append(words).append('\n');
    }
    return Optional.of(new Module(module.group(1), text.toString(), false));
  }

  /** The modules with a function that {@code text} mentions, and those whose functions they do. */
  static List<Module> mentioned(CharSequence text, List<Module> modules) {
    var words = new HashSet<String>();
    words(text, words);
    var left = new ArrayList<>(modules);
    var mentioned = new HashSet<Module>();
    boolean goesOn = true;
    while (goesOn) {
      goesOn = false;
      for (Module module : List.copyOf(left)) {
        if (FUNCTION
            .matcher(module.text())
            .results()
            .anyMatch(f -> words.contains(key(f.group(1))))) {
          left.remove(module);
          mentioned.add(module);
          words(module.text(), words);
          goesOn = true;
        }
      }
    }
    return modules.stream().filter(mentioned::contains).toList();
  }

  private static void words(CharSequence text, Set<String> words) {
    WORD.matcher(text).results().forEach(word -> words.add(key(word.group())));
  }

  private static String key(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
