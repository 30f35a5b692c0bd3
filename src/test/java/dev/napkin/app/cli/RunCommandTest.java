package dev.napkin.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run} prints, in each of its forms. */
final class RunCommandTest {
  private static final String SERVING = "workbooks/serving-cost.nap";

  private static final String SMALL =
      """
      workbook "Small"
      unit user, server
      source team "Our guess" on 2026-01-01
      # Demand
      users = 1000 user ~ 500 to 2000 @ team "expected"
      per_server = 300 user/server
      table site {
        key   | share : % | open : date
        north | 60        | 2026-03-01
        south | 40        |
      }
      axis season = 1 to 2
      # Servers
      servers[site] : server = CEILING(users * site.share / per_server, 1 server)
      load[site, season] = servers / 1 server * season
      check enough : servers >= 2 server "no site on one server"
      claim servers[north] = 2 server @ team "the plan"
      scenario boom { users = 4000 user }
      tornado servers[north]
      """;

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void valuesStandBySectionWithTheirUnitsAndReasons() throws IOException {
    Cli run = Cli.run("run", file("small.nap", SMALL));
    assertEquals("", run.err());
    assertEquals(
        """
        Small

        # Demand
        users       1000  user         expected
        per_server   300  user/server

        site   share        open
                   %
        north     60  2026-03-01
        south     40        #N/A
        #N/A  site.open[south] is empty

        season      1, 2

        # Servers
        site   servers
                server
        north        2
        south        2

        load
        site   1  2
        north  2  4
        south  2  4

        # Checks
        holds  enough  all 2  no site on one server

        # Claims
        agrees  servers[north]  2 server  stated 2 server  @ team  the plan

        # Questions, not answered yet
        tornado servers[north]
        """,
        run.out());
    assertEquals(0, run.status());
  }

  @Test
  void aSetTellsWhatItChangedAndWhatWasRecomputed() throws IOException {
    Cli run = Cli.run("run", file("small.nap", SMALL), "--set", "users=1600");
    assertTrue(
        run.out()
            .endsWith(
                """
                # Changed by users=1600
                name             old   new  difference  unit    relative
                                                                       %
                users           1000  1600        +600  user         +60
                servers[north]     2     4          +2  server      +100
                servers[south]     2     3          +1  server       +50
                load[north, 1]     2     4          +2              +100
                load[north, 2]     4     8          +4              +100
                load[south, 1]     2     3          +1               +50
                load[south, 2]     4     6          +2               +50
                recomputed 2 blocks, 6 cells
                """),
        run.out());
  }

  @Test
  void anEditRecomputesOnlyWhatReadsIt() {
    Cli run = Cli.run("run", SERVING, "--set", "gpu.bandwidth[B200]=7.7 TB/s", "--json");
    JsonTree document = JsonTree.of(run.out());
    assertEquals(4, document.at("recomputed").at("blocks").number());
    assertEquals(8, document.at("recomputed").at("cells").number());
    JsonTree change = document.at("changed").cell("name", "flops_ratio", "B200");
    assertEquals(562.5, change.at("old").number());
    assertEquals(584.4155844155844, change.at("new").number());
    assertEquals("FLOP/byte", change.at("unit").value());
    assertEquals(
        List.of(
            "gpu.bandwidth",
            "flops_ratio",
            "saturating",
            "step_time",
            "step_time",
            "step_time",
            "speed",
            "speed",
            "speed"),
        document.at("changed").elements().stream().map(e -> e.at("name").value()).toList());
  }

  @Test
  void jsonHasTheFieldsThatAreDocumented() {
    JsonTree document = JsonTree.of(Cli.run("run", SERVING, "--json").out());
    assertEquals(
        List.of("file", "scenario", "names", "sheets", "checks", "claims"), document.members());
    assertEquals(SERVING, document.at("file").value());
    assertEquals("base", document.at("scenario").value());
    JsonTree ratio = document.at("names").cell("name", "flops_ratio", "B200");
    assertEquals(
        List.of(
            "name", "index", "kind", "value", "unit", "base", "shown", "formula", "source",
            "fault"),
        ratio.members());
    assertEquals("formula", ratio.at("kind").value());
    assertEquals(562.5, ratio.at("value").number());
    assertEquals("562.5 FLOP/byte", ratio.at("shown").value());
    assertEquals("gpu.peak / gpu.bandwidth", ratio.at("formula").value());
    assertEquals(JsonTree.NULL, ratio.at("source").value());
    assertEquals(JsonTree.NULL, ratio.at("fault").value());
    JsonTree claim = document.at("claims").cell("target", "saturating", "B200");
    assertEquals(
        List.of("target", "index", "stated", "computed", "unit", "tolerance", "agrees", "source"),
        claim.members());
    assertEquals(331, claim.at("stated").number());
    assertEquals(281.25, claim.at("computed").number());
    assertEquals("1 %", claim.at("tolerance").value());
    assertEquals(false, claim.at("agrees").value());
    assertEquals("article", claim.at("source").value());
    assertEquals(true, document.at("checks").cell("name", "fits", "B200").at("holds").value());
  }

  @Test
  void jsonTellsKindsDatesAndFaults() throws IOException {
    JsonTree names = JsonTree.of(Cli.run("run", file("s.nap", SMALL), "--json").out()).at("names");
    assertEquals("input", names.cell("name", "users").at("kind").value());
    assertEquals("column", names.cell("name", "site.share", "north").at("kind").value());
    assertEquals("axis", names.cell("name", "season", "1").at("kind").value());
    JsonTree open = names.cell("name", "site.open", "north");
    assertEquals("2026-03-01", open.at("value").value());
    assertEquals(46082, open.at("base").number());
    JsonTree missing = names.cell("name", "site.open", "south");
    assertEquals(JsonTree.NULL, missing.at("value").value());
    assertEquals(JsonTree.NULL, missing.at("base").value());
    assertEquals("#N/A", missing.at("fault").at("code").value());
    assertEquals("site.open[south] is empty", missing.at("fault").at("cause").value());
  }

  @Test
  void partsChecksAndClaimsAreNotAmongTheNames() {
    JsonTree names = JsonTree.of(Cli.run("run", SERVING, "--json").out()).at("names");
    assertEquals(
        List.of(),
        names.elements().stream()
            .map(e -> e.at("name").value().toString())
            .filter(name -> name.contains("~") || name.equals("fits"))
            .toList());
  }

  @Test
  void aScenarioIsComparedWithTheBase() {
    Cli run = Cli.run("run", SERVING, "--scenario", "worst", "--json");
    JsonTree document = JsonTree.of(run.out());
    assertEquals("worst", document.at("scenario").value());
    JsonTree change = document.at("changed").cell("name", "cost_per_user", "B200", "32k");
    assertEquals(11.368421052631579, change.at("old").number(), 1e-9);
    assertEquals(102.315789, change.at("new").number(), 1e-6);
    Cli both = Cli.run("run", SERVING, "--scenario", "squeeze", "--scenario", "agents", "--json");
    assertEquals(document.at("changed").value(), JsonTree.of(both.out()).at("changed").value());
  }

  @Test
  void whatCannotBeAssumedIsRefusedAndNothingIsPrinted() throws IOException {
    String file = file("small.nap", SMALL);
    refused("nothing defines `usrs`", file, "--set", "usrs=3");
    refused("did you mean `north`?", file, "--set", "site.share[nort]=3%");
    refused("its unit is `user`", file, "--set", "users=3 server");
    refused("`season` is an axis and cannot be set", file, "--set", "season=3");
    refused("error[E0101]", file, "--set", "users=");
    refused("error[E0101]", file, "--set", "");
    refused("did you mean `boom`?", file, "--scenario", "bom");
    refused("it has boom", file, "--scenario", "x");
  }

  private static void refused(String reason, String... words) {
    var all = new ArrayList<>(List.of("run"));
    all.addAll(List.of(words));
    Cli run = Cli.run(all.toArray(String[]::new));
    assertEquals("", run.out(), reason);
    assertTrue(run.err().contains(reason), run.err());
    assertEquals(2, run.status());
  }

  @Test
  void whatDoesNotDependOnAnErrorIsPrintedAllTheSame() throws IOException {
    Cli run = Cli.run("run", file("broken.nap", "a = 2\nb = a + nope\nc = b * 2\nd = a * 3\n"));
    assertEquals(1, run.status());
    assertTrue(run.err().contains("error[E0201]: nothing defines `nope`"), run.err());
    assertEquals(
        """
        broken.nap

        a       2
        b  #NAME?
        c  #NAME?
        d       6
        """,
        run.out().replace(folder + "/", "").replaceFirst("(?m)^#NAME\\?  .*\\n", ""));
  }

  @Test
  void aFailedCheckEndsWithOne() throws IOException {
    Cli run = Cli.run("run", file("f.nap", "a = 2\ncheck c : a > 3 \"too small\"\n"));
    assertEquals(1, run.status());
    assertTrue(run.out().contains("FAILS  c    too small"), run.out());
  }

  @Test
  void aNumberIsPrintedAlikeWhateverTheOrderOfOptions() {
    assertEquals(Cli.run("run", "--json", SERVING), Cli.run("run", SERVING, "--json"));
  }

  @Test
  void csvHasOneRowForEachValueInFull() throws IOException {
    Cli run = Cli.run("run", file("small.nap", SMALL), "--csv", "--set", "users=1600");
    List<String> lines = run.out().lines().toList();
    assertEquals(
        "name,index,kind,value,unit,base,shown,formula,source,fault,old", lines.getFirst());
    assertTrue(lines.contains("users,,input,1600,user,1600,1600 user,,,,1000"), run.out());
    assertTrue(
        lines.contains("load,\"north, 1\",formula,4,,4,4,servers / 1 server * season,,,2"),
        run.out());
  }

  @Test
  void markdownHasTheSameTables() throws IOException {
    String text = Cli.run("run", file("small.nap", SMALL), "--md").out();
    assertTrue(text.startsWith("# Small\n\n## Demand\n\n| name | value | unit | label |\n"), text);
    assertTrue(text.contains("| site | servers server |\n|---|---:|\n| north | 2 |"), text);
  }

  @Test
  void twoFormsAtOnceAreRefused() {
    Cli run = Cli.run("run", SERVING, "--json", "--md");
    assertEquals(2, run.status());
    assertEquals("napkin: --json and --md exclude each other\n", run.err());
  }
}
