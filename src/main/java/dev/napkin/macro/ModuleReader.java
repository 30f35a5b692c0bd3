package dev.napkin.macro;

import dev.napkin.macro.MacroLines.Line;
import dev.napkin.syntax.SheetBook;
import dev.napkin.syntax.grammar.MacroGrammar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a module into its functions and takes note of what is declared above them. */
final class ModuleReader {
  private static final Pattern PROCEDURE =
      Pattern.compile(
          "(?i)(?:(public|private|friend|global)\\s+)?(static\\s+)?"
              + "(function|sub|property\\s+(?:get|let|set))\\s+([\\p{L}][\\p{L}\\p{N}_]*).*");

  private static final Pattern END = Pattern.compile("(?i)end\\s+(?:function|sub|property)\\b.*");

  /** A line at whose end a procedure ends. */
  private static final Pattern ENDED =
      Pattern.compile("(?i)(.+):\\s*(end\\s+(?:function|sub|property))");

  private static final Pattern DECLARE =
      Pattern.compile(
          "(?i)(?:(?:public|private)\\s+)?declare\\s+(?:ptrsafe\\s+)?(?:function|sub)\\s+"
              + "([\\p{L}][\\p{L}\\p{N}_]*).*");

  private static final Pattern CONSTANTS =
      Pattern.compile("(?i)(?:(?:public|private|global)\\s+)?const\\s.*");

  private static final Pattern VARIABLES =
      Pattern.compile("(?i)(?:dim|public|private|global)\\s+(?:withevents\\s+)?(.+)");

  private final SheetBook.Module module;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Line> constants = new ArrayList<>();
  private final Set<String> variables = new HashSet<>();
  private final Set<String> declared = new HashSet<>();
  private boolean textCompares;
  private boolean explicit;
  private int base;
  private boolean typesByLetter;
  private int conditional;

  private ModuleReader(SheetBook.Module module) {
    this.module = module;
  }

  /**
   * A module, cut up.
   *
   * @param drafts its functions, of which only the heads are known
   * @param constants the lines of its constants
   * @param variables names of its variables, which outlive calls
   * @param declared names of functions that lie in libraries of the machine
   * @param settings what its options say
   */
  record Read(
      List<Draft> drafts,
      List<Line> constants,
      Set<String> variables,
      Set<String> declared,
      Settings settings) {
    Read {
      drafts = List.copyOf(drafts);
      constants = List.copyOf(constants);
      variables = Set.copyOf(variables);
      declared = Set.copyOf(declared);
    }
  }

  /**
   * What the options of a module say.
   *
   * @param textCompares whether texts are compared without regard to case
   * @param explicit whether every variable is declared
   * @param base the lowest index of arrays that say none
   */
  record Settings(boolean textCompares, boolean explicit, int base) {}

  /**
   * A function as it is written.
   *
   * @param head its first line
   * @param body the lines up to its end
   * @param isPrivate whether no formula can call it
   * @param refused what keeps it from being read, whatever its body says; else empty
   */
  record Draft(
      String name,
      MacroFunction.Place place,
      Line head,
      List<Line> body,
      boolean isPrivate,
      String refused) {
    Draft {
      body = List.copyOf(body);
    }

    String key() {
      return name.toUpperCase(Locale.ROOT);
    }
  }

  /** Cuts up {@code module}. */
  static Read read(SheetBook.Module module) {
    return new ModuleReader(module).read();
  }

  private Read read() {
    List<Line> lines = parted(MacroLines.of(module.text()));
    int at = 0;
    while (at < lines.size()) {
      Line line = lines.get(at);
      Matcher procedure = PROCEDURE.matcher(line.text());
      if (procedure.matches() && !DECLARE.matcher(line.text()).matches()) {
        int end = at + 1;
        while (end < lines.size() && !END.matcher(lines.get(end).text()).matches()) {
          end++;
        }
        if (procedure.group(3).equalsIgnoreCase("function")) {
          int last = end < lines.size() ? lines.get(end).number() : line.number();
          draft(procedure, line, lines.subList(at + 1, end), last);
        }
        at = end + 1;
      } else {
        above(line);
        at++;
      }
    }
    return new Read(
        drafts, constants, variables, declared, new Settings(textCompares, explicit, base));
  }

  /** The lines with heads and ends of procedures on lines of their own. */
  private static List<Line> parted(List<Line> lines) {
    var parted = new ArrayList<Line>();
    for (Line line : lines) {
      String rest = line.text();
      int colon = PROCEDURE.matcher(rest).matches() ? MacroLines.colon(rest) : -1;
      if (colon >= 0) {
        parted.add(new Line(line.number(), rest.substring(0, colon).strip()));
        rest = rest.substring(colon + 1).strip();
      }
      Matcher ended = ENDED.matcher(rest);
      if (ended.matches()) {
        parted.add(new Line(line.number(), ended.group(1)));
        rest = ended.group(2);
      }
      if (!rest.isEmpty()) {
        parted.add(new Line(line.number(), rest));
      }
    }
    return parted;
  }

  private void draft(Matcher procedure, Line head, List<Line> body, int last) {
    String refused =
        conditional > 0
            ? "conditional compilation"
            : procedure.group(2) != null
                ? "Static variables"
                : typesByLetter ? "types by first letters (Def...)" : "";
    boolean isPrivate = "private".equalsIgnoreCase(procedure.group(1));
    drafts.add(
        new Draft(
            procedure.group(4),
            new MacroFunction.Place(module.name(), head.number(), last),
            head,
            body,
            isPrivate,
            refused));
  }

  /** A line outside of procedures. */
  private void above(Line line) {
    String text = line.text().toLowerCase(Locale.ROOT);
    Matcher library = DECLARE.matcher(line.text());
    Matcher names = VARIABLES.matcher(line.text());
    if (text.startsWith("#if")) {
      conditional++;
    } else if (text.startsWith("#end")) {
      conditional--;
    } else if (text.startsWith("option")) {
      textCompares |= text.matches("option\\s+compare\\s+text");
      explicit |= text.matches("option\\s+explicit");
      base = text.matches("option\\s+base\\s+1") ? 1 : base;
    } else if (text.matches("def(?:bool|byte|int|lng|cur|sng|dbl|date|str|obj|var)\\b.*")) {
      typesByLetter = true;
    } else if (library.matches()) {
      declared.add(library.group(1).toUpperCase(Locale.ROOT));
    } else if (CONSTANTS.matcher(line.text()).matches()) {
      constants.add(line);
    } else if (names.matches()) {
      for (String part : names.group(1).split(",")) {
        variables.add(part.strip().replaceFirst("[^\\p{L}\\p{N}_].*", "").toUpperCase(Locale.ROOT));
      }
    }
  }

  /** What a head says, by the grammar. */
  static MacroParser.Outcome<MacroGrammar.HeadLineContext> head(MacroParser parser, Draft draft) {
    return parser.parse(draft.head().text(), MacroGrammar::headLine);
  }
}
