package dev.napkin.xlsx;

import dev.napkin.check.Choice;
import dev.napkin.source.Source;
import dev.napkin.syntax.NapParser;
import dev.napkin.syntax.Parsed;
import dev.napkin.syntax.Printer;
import dev.napkin.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Under which choice a file was exported, as lines of text that travel in it. */
final class Chosen {
  private static final String SCENARIO = "scenario ";
  private static final String SET = "set ";

  private Chosen() {}

  /** The lines; none for the base. */
  static String text(Choice choice) {
    var lines = new ArrayList<String>();
    choice.scenarios().forEach(name -> lines.add(SCENARIO + name));
    for (Statement.Definition set : choice.sets()) {
      lines.add(SET + Printer.print(set).replaceAll("\\s+", " "));
    }
    return String.join("\n", lines);
  }

  /** The choice that the lines tell; what is no part of one is left out. */
  static Choice read(String text) {
    var scenarios = new ArrayList<String>();
    List<Statement.Definition> sets = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(SCENARIO)) {
        scenarios.add(line.substring(SCENARIO.length()));
      } else if (line.startsWith(SET)) {
        Parsed<Statement.Definition> read =
            NapParser.override(Source.of("<set>", line.substring(SET.length())));
        if (read.diagnostics().isEmpty()) {
          sets.add(read.tree());
        }
      }
    }
    return new Choice(scenarios, sets);
  }
}
