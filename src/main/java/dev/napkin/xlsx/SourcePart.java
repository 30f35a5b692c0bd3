package dev.napkin.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The part of the exported file that holds the text of the workbook, as XML. */
final class SourcePart {
  /** What marks the part as ours. */
  static final String NAMESPACE = "urn:dev.napkin:source:1";

  private static final String FOLDER = "customXml/";

  /** The mark stands in the first element, so within so many bytes. */
  private static final int MARK_WITHIN = 1024;

  private SourcePart() {}

  /** Whether a file has such a part; false for what is no package at all. */
  static boolean isIn(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().startsWith(FOLDER)) {
          try (InputStream in = zip.getInputStream(entry)) {
            byte[] start = in.readNBytes(MARK_WITHIN);
            if (new String(start, StandardCharsets.UTF_8).contains(NAMESPACE)) {
              return true;
            }
          }
        }
      }
      return false;
    } catch (ZipException other) {
      return false;
    }
  }

  /** The part. */
  static byte[] write(Texts texts) {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<napkin xmlns=\"").append(NAMESPACE).append("\">\n");
    texts.all().forEach((name, text) -> file(xml, name, text));
    if (!texts.choice().isEmpty()) {
      xml.append("<choice>").append(escaped(texts.choice())).append("</choice>\n");
    }
    return xml.append("</napkin>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void file(StringBuilder xml, String name, String text) {
    // XML cannot hold all that a text can: what it cannot goes through as base 64.
    boolean plain = fitsXml(text) && fitsXml(name);
    xml.append("<file name=\"").append(plain ? escaped(name) : base64(name)).append('"');
    xml.append(" sha256=\"").append(Texts.hash(text)).append('"');
    xml.append(plain ? ">" : " encoding=\"base64\">");
    xml.append(plain ? escaped(text) : base64(text)).append("</file>\n");
  }

  private static boolean fitsXml(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean fits =
          c >= 0x20
              ? (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF
              : c == 9 || c == 10 || c == 13;
      if (!fits) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }

  private static String base64(String text) {
    // Character by character: an encoder would replace half of a pair that stands alone.
    var bytes = ByteBuffer.allocate(2 * text.length());
    bytes.asCharBuffer().put(text);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static String decoded(String base64) {
    return ByteBuffer.wrap(Base64.getMimeDecoder().decode(base64)).asCharBuffer().toString();
  }

  /** The texts in a part; empty where it is none of ours or is damaged. */
  static Optional<Texts> read(byte[] part) {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Texts> read(XMLStreamReader reader) throws XMLStreamException {
    var texts = new LinkedHashMap<String, String>();
    String choice = "";
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        if (!NAMESPACE.equals(reader.getNamespaceURI())) {
          return Optional.empty();
        }
        if (reader.getLocalName().equals("file")) {
          String name = String.valueOf(reader.getAttributeValue(null, "name"));
          boolean plain = reader.getAttributeValue(null, "encoding") == null;
          String text = reader.getElementText();
          texts.put(plain ? name : decoded(name), plain ? text : decoded(text));
        } else if (reader.getLocalName().equals("choice")) {
          choice = reader.getElementText();
        }
      }
    }
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    var main = texts.pollFirstEntry();
    return Optional.of(new Texts(main.getKey(), main.getValue(), texts, choice));
  }
}
