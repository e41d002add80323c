package comet.docs;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What a {@code pom.xml} says at its own level, without what profiles add.
 *
 * @param directory where it lies
 * @param properties of its own, as they are written
 */
record Pom(Path directory, Element project, Map<String, String> properties) {

    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    /** One thing that it depends on. */
    record Dependency(String group, String artifact, String version, String scope) {}

    static Pom in(Path directory) throws Exception {
        File file = directory.resolve("pom.xml").toFile();
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file)
                .getDocumentElement();
        Map<String, String> properties = new LinkedHashMap<>();
        child(project, "properties")
                .ifPresent(all -> children(all)
                        .forEach(one -> properties.put(
                                one.getTagName(), one.getTextContent().strip())));
        return new Pom(directory, project, properties);
    }

    /** The modules of this project, by the names of their artifacts. */
    static Map<String, Pom> modules() throws Exception {
        Map<String, Pom> modules = new LinkedHashMap<>();
        for (Element module : children(child(in(HOME).project, "modules").orElseThrow())) {
            Pom pom = in(HOME.resolve(module.getTextContent()));
            modules.put(pom.text("artifactId"), pom);
        }
        return modules;
    }

    /** The artifacts of ours that come with these: what they depend on, and so on. */
    static Set<String> reachable(List<String> artifacts) throws Exception {
        Map<String, Pom> modules = modules();
        Set<String> reached = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(artifacts);
        while (!next.isEmpty()) {
            String artifact = next.removeLast();
            if (modules.containsKey(artifact) && reached.add(artifact)) {
                modules.get(artifact).dependencies().stream()
                        .filter(dependency -> !dependency.scope().equals("test"))
                        .forEach(dependency -> next.add(dependency.artifact()));
            }
        }
        return reached;
    }

    /** The text of an element of the project itself; empty when there is none. */
    String text(String name) {
        return text(project, name);
    }

    List<Dependency> dependencies() {
        return child(project, "dependencies").stream()
                .flatMap(all -> children(all).stream())
                .map(one -> new Dependency(
                        text(one, "groupId"), text(one, "artifactId"), text(one, "version"), text(one, "scope")))
                .toList();
    }

    private String text(Element parent, String name) {
        String written = child(parent, name).map(Element::getTextContent).orElse("");
        return PROPERTY.matcher(written).replaceAll(this::value).strip();
    }

    private String value(MatchResult property) {
        return properties.getOrDefault(property.group(1), "");
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(one -> one.getTagName().equals(name))
                .findFirst();
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
