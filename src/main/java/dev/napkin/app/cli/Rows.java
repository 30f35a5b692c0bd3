package dev.napkin.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** The layout of our JSON: each element of a list on a line of its own, so that diffs read well. */
final class Rows implements PrettyPrinter {
  private int lists;

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    json.writeRaw('{');
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    json.writeRaw('}');
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {}

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(json.getOutputContext().getParent().inRoot() ? ",\n" : ", ");
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    json.writeRaw('[');
    lists++;
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    lists--;
    json.writeRaw(']');
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    if (lists == 1) {
      json.writeRaw("\n  ");
    }
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(lists == 1 ? ",\n  " : ", ");
  }
}
