package com.bloomz.rostersync.conformance;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a module's pom declares.
 *
 * @param dependencies in the order of the file
 */
record Pom(List<Dependency> dependencies) {
  /**
   * A declared dependency.
   *
   * @param scope {@code compile} where the pom names none
   */
  record Dependency(String group, String artifact, String scope) {
    boolean isOfProject() {
      return group.equals("com.bloomz.rostersync");
    }
  }

  static Pom ofModule(String path) {
    return parse(Project.text(Project.file(path + "/pom.xml")));
  }

  static Pom parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      var found =
          factory
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getElementsByTagName("dependency");
      return new Pom(
          IntStream.range(0, found.getLength())
              .mapToObj(i -> dependency((Element) found.item(i)))
              .toList());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The project's own modules that this one compiles against or runs with. */
  List<String> ownModules() {
    return dependencies.stream()
        .filter(Dependency::isOfProject)
        .filter(dependency -> !dependency.scope().equals("test"))
        .map(dependency -> dependency.artifact().replaceFirst("rostersync-", ""))
        .toList();
  }

  private static Dependency dependency(Element element) {
    String scope = child(element, "scope");
    return new Dependency(
        child(element, "groupId"),
        child(element, "artifactId"),
        scope.isEmpty() ? "compile" : scope);
  }

  private static String child(Element element, String name) {
    var children = element.getElementsByTagName(name);
    return children.getLength() == 0 ? "" : children.item(0).getTextContent().strip();
  }
}
