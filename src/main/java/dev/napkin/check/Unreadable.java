package dev.napkin.check;

import dev.napkin.syntax.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is declared by text that could not be read: lines without a form, files that are not there.
 * Their problem is told already, so that nothing is said where they are missed.
 */
final class Unreadable {
  private static final String NAME = "([\\p{L}_][\\p{L}\\p{Nd}_]*(?:\\.[\\p{L}\\p{Nd}_]+)*)";
  private static final Pattern DECLARATION =
      Pattern.compile("(?s)(axis|table|check|source|unit|scenario)\\s+" + NAME + ".*");
  private static final Pattern DEFINITION = Pattern.compile("(?s)" + NAME + "\\s*[\\[(:=].*");
  private static final Pattern IMPORT =
      Pattern.compile("(?s)import\\b.*?(?:\\bas\\s+" + NAME + "\\s*)?");

  private final Map<String, Set<String>> byKeyword = new HashMap<>();
  private final Set<String> prefixes = new HashSet<>();

  /** Notes what a line that has no form seems to declare. */
  void line(Statement.Broken line, Module module) {
    String text = line.text().strip();
    Matcher declaration = DECLARATION.matcher(text);
    Matcher definition = DEFINITION.matcher(text);
    Matcher file = IMPORT.matcher(text);
    if (definition.matches()) {
      note("name", module.prefix() + definition.group(1));
    } else if (declaration.matches()) {
      boolean shared = declaration.group(1).equals("source") || declaration.group(1).equals("unit");
      note(declaration.group(1), (shared ? "" : module.prefix()) + declaration.group(2));
    } else if (file.matches()) {
      file(module.prefix() + (file.group(1) == null ? "" : file.group(1) + "."));
    }
  }

  /** Notes that the file whose names begin with {@code prefix} is not there. */
  void file(String prefix) {
    prefixes.add(prefix);
  }

  private void note(String keyword, String name) {
    byKeyword.computeIfAbsent(keyword, word -> new HashSet<>()).add(name);
  }

  private boolean has(String keyword, String name) {
    return byKeyword.getOrDefault(keyword, Set.of()).contains(name);
  }

  /** Whether {@code text} in {@code module} may be a name that could not be read. */
  boolean isName(String text, Module module) {
    return isName(text) || isName(module.prefix() + text);
  }

  private boolean isName(String name) {
    String owner = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    boolean declared =
        byKeyword.entrySet().stream()
            .filter(set -> !set.getKey().equals("source") && !set.getKey().equals("unit"))
            .anyMatch(set -> set.getValue().contains(name) || set.getValue().contains(owner));
    return declared || prefixes.stream().anyMatch(name::startsWith);
  }

  /** Whether {@code name} may be a source that could not be read. */
  boolean isSource(String name) {
    return has("source", name) || !prefixes.isEmpty();
  }

  /** Whether {@code symbol} may be a unit that could not be read; it may carry a prefix. */
  boolean isUnit(String symbol) {
    return has("unit", symbol) || has("unit", symbol.substring(1)) || !prefixes.isEmpty();
  }

  /** Whether nothing at all was lost. */
  boolean isEmpty() {
    return byKeyword.isEmpty() && prefixes.isEmpty();
  }
}
