package dev.napkin.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.napkin.function.Kind;
import dev.napkin.function.Library;
import dev.napkin.function.Measure;
import dev.napkin.function.Parameter;
import dev.napkin.function.SheetFunction;
import dev.napkin.function.UnitRule;
import dev.napkin.source.Ink;
import dev.napkin.unit.Rational;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The function library as a person or a program reads it; everything comes from the functions. */
final class FunctionManual {
  private FunctionManual() {}

  /** All functions with one line each. */
  static String list(Ink ink) {
    int width = Library.standard().names().stream().mapToInt(String::length).max().orElse(0);
    var sections = new ArrayList<Report.Section>();
    for (Library.Topic topic : Library.standard().topics()) {
      var rows = new ArrayList<List<String>>();
      for (SheetFunction function : topic.functions()) {
        // One width for all topics, so that the summaries stand in one column.
        String name = function.name() + " ".repeat(width - function.name().length());
        rows.add(List.of(name, function.summary()));
      }
      sections.add(section(topic.name(), "function", rows));
    }
    return PlainLayout.of(new Report("", sections), ink);
  }

  /** All about one function. */
  static String page(SheetFunction function, Ink ink) {
    var arguments = new ArrayList<List<String>>();
    for (Parameter parameter : function.parameters()) {
      arguments.add(
          List.of(
              parameter.name(),
              kind(parameter.kind()),
              measure(parameter.measure()),
              presence(parameter.presence()),
              parameter.meaning()));
    }
    var gives =
        List.of(
            List.of(
                kind(function.result()),
                units(function.units()),
                function.isVolatile() ? "computed anew at every recalculation" : ""));
    var faults =
        function.faults().stream()
            .map(fault -> List.of(fault.code().text(), fault.when()))
            .toList();
    var examples =
        function.examples().stream()
            .map(example -> List.of(example.formula(), example.result()))
            .toList();
    var source = function.source().stream().map(List::of).toList();
    return ink.strong(signature(function))
        + "\n\n"
        + function.summary()
        + "\n\n"
        + PlainLayout.of(
            new Report(
                "",
                List.of(
                    section("Arguments", "argument", arguments),
                    section("Gives", "kind", gives),
                    section("Faults", "fault", faults),
                    section("Examples", "formula", examples),
                    section("Defined by", "source", source))),
            ink);
  }

  private static Report.Section section(String heading, String what, List<List<String>> rows) {
    int width = rows.isEmpty() ? 0 : rows.getFirst().size();
    List<Table.Column> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      columns.add(Table.Column.words(what));
    }
    return new Report.Section(
        heading, List.of(new Table("", Table.Head.HIDDEN, columns, rows, List.of())));
  }

  /** {@code ROUND(number, digits)}, {@code SUM(number, ...)}, {@code IF(test, then, [else])}. */
  static String signature(SheetFunction function) {
    var words = new ArrayList<String>();
    boolean more = false;
    for (Parameter parameter : function.parameters()) {
      switch (parameter.presence()) {
        case REQUIRED -> words.add(parameter.name());
        case OPTIONAL, LAST -> words.add("[" + parameter.name() + "]");
        case REPEATED -> {
          words.add(parameter.name());
          more = true;
        }
      }
    }
    return function.name() + "(" + String.join(", ", words) + (more ? ", ...)" : ")");
  }

  /** What an argument is and measures: {@code number, unit a}. */
  static String measured(Parameter parameter) {
    String presence = presence(parameter.presence());
    return kind(parameter.kind())
        + ", "
        + measure(parameter.measure())
        + (presence.isEmpty() ? "" : ", " + presence);
  }

  /** What a call gives and measures. */
  static String given(SheetFunction function) {
    return kind(function.result())
        + ", "
        + units(function.units())
        + (function.isVolatile() ? ", computed anew at every recalculation" : "");
  }

  private static String kind(Kind kind) {
    return switch (kind) {
      case NUMBER -> "number";
      case TEXT -> "text";
      case LOGICAL -> "logical";
      case DATE -> "date";
      case ANY -> "any value";
      case CRITERION -> "criterion";
      case AREA -> "area";
      case NUMBERS -> "numbers";
      case ARRAY -> "array";
      case REFERENCE -> "reference";
      case LAMBDA -> "function";
      case RESULT -> "anything";
    };
  }

  private static String presence(Parameter.Presence presence) {
    return switch (presence) {
      case REQUIRED -> "";
      case OPTIONAL -> "may be left out";
      case REPEATED -> "may be repeated";
      case LAST -> "may stand last";
    };
  }

  /** What an argument measures: letters stand for any unit, the same letter for the same one. */
  private static String measure(Measure measure) {
    return switch (measure) {
      case Measure.Free _ -> "any unit";
      case Measure.Product(var powers) when powers.isEmpty() -> "no unit";
      case Measure.Product(var powers) -> "unit " + product(new TreeMap<>(powers));
    };
  }

  private static String product(Map<Character, Rational> powers) {
    var over = new StringBuilder();
    var under = new StringBuilder();
    powers.forEach(
        (letter, power) -> {
          StringBuilder side = power.isNegative() ? under : over;
          side.append(power.isNegative() ? "/" : side.isEmpty() ? "" : "*").append(letter);
          if (!power.abs().equals(Rational.ONE)) {
            side.append('^').append(power.abs());
          }
        });
    return (over.isEmpty() ? "1" : over) + under.toString();
  }

  private static String units(UnitRule rule) {
    return switch (rule) {
      case UnitRule.Gives(Measure measure) -> measure(measure);
      case UnitRule.GivesOr(Measure all, Measure fewer) ->
          measure(all) + "; " + measure(fewer) + " where an argument is left out";
      case UnitRule.PowerOfFirst _ -> "the unit of the first argument to the power of the second";
      case UnitRule.ProductOfCells _ -> "the units of all numbers multiplied";
      case UnitRule.ProductOfArguments _ -> "the units of the arguments multiplied";
      case UnitRule.RoundsPlainNumbers _ -> "no unit; a quantity is rounded with FLOOR(x, 1 user)";
    };
  }

  /** All functions as a JSON array. */
  static String json() {
    return Json.document(
        json -> {
          json.writeStartArray();
          for (Library.Topic topic : Library.standard().topics()) {
            for (SheetFunction function : topic.functions()) {
              write(json, function, topic.name());
            }
          }
          json.writeEndArray();
        });
  }

  /** One function as a JSON object. */
  static String json(SheetFunction function) {
    String topic =
        Library.standard().topics().stream()
            .filter(some -> some.functions().contains(function))
            .map(Library.Topic::name)
            .findFirst()
            .orElse("");
    return Json.document(json -> write(json, function, topic));
  }

  private static void write(JsonGenerator json, SheetFunction function, String topic)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", function.name());
    json.writeStringField("topic", topic);
    json.writeStringField("signature", signature(function));
    json.writeStringField("summary", function.summary());
    json.writeArrayFieldStart("arguments");
    for (Parameter parameter : function.parameters()) {
      json.writeStartObject();
      json.writeStringField("name", parameter.name());
      json.writeStringField("kind", kind(parameter.kind()));
      json.writeStringField("unit", measure(parameter.measure()));
      json.writeBooleanField("required", parameter.presence() == Parameter.Presence.REQUIRED);
      json.writeBooleanField("repeated", parameter.presence() == Parameter.Presence.REPEATED);
      json.writeStringField("meaning", parameter.meaning());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("gives", kind(function.result()));
    json.writeStringField("unit", units(function.units()));
    json.writeBooleanField("volatile", function.isVolatile());
    json.writeArrayFieldStart("faults");
    for (SheetFunction.FaultNote fault : function.faults()) {
      json.writeStartObject();
      json.writeStringField("code", fault.code().text());
      json.writeStringField("when", fault.when());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("examples");
    for (SheetFunction.Example example : function.examples()) {
      json.writeStartObject();
      json.writeStringField("formula", example.formula());
      json.writeStringField("result", example.result());
      json.writeEndObject();
    }
    json.writeEndArray();
    Json.text(json, "source", function.source());
    json.writeEndObject();
  }
}
