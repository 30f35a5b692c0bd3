package dev.napkin.app.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A JSON value as a test looks at it: what it holds is a map, a list, a number, a text, a logical,
 * or {@link #NULL}.
 */
record JsonTree(Object value) {
  /** What stands for null. */
  static final Object NULL = "\0null";

  /** Reads one document and makes sure that nothing follows it. */
  static JsonTree of(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      parser.nextToken();
      Object value = read(parser);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("more than one document");
      }
      return new JsonTree(value);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static Object read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        var map = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          map.put(name, read(parser));
        }
        yield map;
      }
      case START_ARRAY -> {
        var list = new ArrayList<Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(read(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> NULL;
      default -> parser.getText();
    };
  }

  /** The member called {@code name}. */
  JsonTree at(String name) {
    return new JsonTree(
        Objects.requireNonNull(((Map<?, ?>) value).get(name), () -> "no " + name + " in " + value));
  }

  /** The names of the members in order. */
  List<String> members() {
    return ((Map<?, ?>) value).keySet().stream().map(String::valueOf).toList();
  }

  /** The elements. */
  List<JsonTree> elements() {
    return ((List<?>) value).stream().map(o -> new JsonTree(Objects.requireNonNull(o))).toList();
  }

  /** The number. */
  double number() {
    return (Double) value;
  }

  /** The element whose member {@code name} is {@code text} and whose keys are {@code keys}. */
  JsonTree cell(String member, String text, String... keys) {
    return elements().stream()
        .filter(element -> element.at(member).value().equals(text))
        .filter(
            element ->
                List.copyOf(((Map<?, ?>) element.at("index").value()).values())
                    .equals(List.of(keys)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + text + List.of(keys)));
  }
}
