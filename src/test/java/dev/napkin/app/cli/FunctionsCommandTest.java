package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.napkin.function.Library;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The manual of the function library. */
final class FunctionsCommandTest {
  @Test
  void everyFunctionIsListedWithItsSummary() {
    String list = Cli.run("functions").out();
    Library.standard()
        .all()
        .forEach(
            function ->
                assertTrue(
                    list.lines()
                        .anyMatch(
                            line ->
                                line.startsWith(function.name() + " ")
                                    && line.endsWith(function.summary())),
                    function.name()));
  }

  @Test
  void oneFunctionIsToldWhole() {
    assertEquals(
        """
        ROUND(x, digits)

        A number rounded to some decimal places, halves away from 0.

        # Arguments
        x       number  unit a     the number, without a unit
        digits  number  no unit    how many places to keep; -3 rounds to thousands

        # Gives
        number  no unit; a quantity is rounded with FLOOR(x, 1 user)

        # Examples
        ROUND(2.675, 2)    2.68
        ROUND(-2.5, 0)     -3
        ROUND(123456, -3)  123000

        # Defined by
        OpenFormula 1.2 (OASIS 2011), section 6.17; numbers are taken at 15 significant digits, as Excel shows them
        """,
        Cli.run("functions", "round").out());
  }

  @Test
  void aNameThatIsNoneIsToldWithTheNearestOne() {
    Cli wrong = Cli.run("functions", "ROUNDUPP");
    assertEquals(
        new Cli(2, "", "napkin: there is no function `ROUNDUPP`; did you mean `ROUNDUP`?\n"),
        wrong);
  }

  @Test
  void jsonHasOneObjectForEachFunction() {
    List<JsonTree> all = JsonTree.of(Cli.run("functions", "--json").out()).elements();
    Set<Object> names = all.stream().map(f -> f.at("name").value()).collect(Collectors.toSet());
    assertEquals(Set.copyOf(Library.standard().names()), names);
    JsonTree one = JsonTree.of(Cli.run("functions", "SUM", "--json").out());
    assertEquals(
        List.of(
            "name",
            "topic",
            "signature",
            "summary",
            "arguments",
            "gives",
            "unit",
            "volatile",
            "faults",
            "examples",
            "source"),
        one.members());
  }
}
