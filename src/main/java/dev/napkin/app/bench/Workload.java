package dev.napkin.app.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.napkin.grid.CellAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done with a workbook: its {@code meta.json}.
 *
 * @param sheets the names of its sheets, in order; a cell's grid is its sheet's number
 * @param edited the input that is set
 * @param values what it is set to, one after another
 * @param watched the cells that are looked at after each edit
 */
record Workload(
    List<String> sheets, CellAddress edited, List<Double> values, List<CellAddress> watched) {
  private static final JsonFactory FACTORY = new JsonFactory();

  Workload {
    sheets = List.copyOf(sheets);
    values = List.copyOf(values);
    watched = List.copyOf(watched);
  }

  /**
   * Reads it from a folder.
   *
   * @throws IOException where there is no such file, or it says something else
   */
  static Workload read(Path folder) throws IOException {
    try (JsonParser json = FACTORY.createParser(folder.resolve("meta.json").toFile())) {
      return new Reader(json).read();
    }
  }

  /** Walks through the document; what it does not know it skips. */
  private static final class Reader {
    private final JsonParser json;
    private final List<String> sheets = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<CellAddress> watched = new ArrayList<>();
    private int sheet;
    private int row = 1;
    private int column = 1;

    Reader(JsonParser json) {
      this.json = json;
    }

    Workload read() throws IOException {
      json.nextToken();
      fields(
          name -> {
            switch (name) {
              case "sheets" -> items(() -> fields(this::sheet));
              case "edit" -> fields(this::edit);
              case "watch" -> items(() -> watched.add(place()));
              default -> json.skipChildren();
            }
          });
      return new Workload(sheets, new CellAddress(sheet, row - 1, column - 1), values, watched);
    }

    private void sheet(String name) throws IOException {
      if (name.equals("name")) {
        sheets.add(json.getText());
      }
    }

    private void edit(String name) throws IOException {
      switch (name) {
        case "sheet" -> sheet = json.getIntValue();
        case "row" -> row = json.getIntValue();
        case "col" -> column = json.getIntValue();
        case "values" -> items(() -> values.add(json.getDoubleValue()));
        default -> json.skipChildren();
      }
    }

    /** {@code [sheet, row, column]}, the last two from 1. */
    private CellAddress place() throws IOException {
      var numbers = new ArrayList<Integer>();
      items(() -> numbers.add(json.getIntValue()));
      if (numbers.size() != 3) {
        throw new IOException("a cell is a sheet, a row and a column");
      }
      return new CellAddress(numbers.get(0), numbers.get(1) - 1, numbers.get(2) - 1);
    }

    /** What is done with a field of an object. */
    private interface Field {
      void read(String name) throws IOException;
    }

    /** What is done with an item of an array. */
    private interface Item {
      void read() throws IOException;
    }

    private void fields(Field field) throws IOException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        field.read(name);
      }
    }

    private void items(Item item) throws IOException {
      while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
        item.read();
      }
    }
  }
}
