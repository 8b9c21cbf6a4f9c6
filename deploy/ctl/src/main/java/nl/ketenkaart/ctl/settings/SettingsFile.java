package nl.ketenkaart.ctl.settings;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import nl.ketenkaart.ctl.settings.CtlSettings.Keycloak;
import nl.ketenkaart.ctl.settings.CtlSettings.StandStill;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Settings in a YAML file. What is secret is not in it: it names the files that hold it. */
public final class SettingsFile {
    private static final String AUTHORITY = "authority-file";

    /** Stands in commands for the checkout of this program. */
    private static final String PROJECT = "{project}";

    private final Path file;
    private final JsonNode root;

    private SettingsFile(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /** @throws Refusal with what is missing or wrong in it */
    public static CtlSettings read(Path file, Path project) {
        if (!Files.isReadable(file)) {
            throw new Refusal("There is no readable settings file " + file + ".");
        }
        try {
            return new SettingsFile(file, YAMLMapper.shared().readTree(file.toFile())).settings(project);
        } catch (JacksonException e) {
            throw new Refusal(file + " is no YAML: " + e.getOriginalMessage() + ".");
        }
    }

    private CtlSettings settings(Path project) {
        return new CtlSettings(
                project,
                required("oin"),
                kafka(),
                mongodb(),
                keycloak(),
                services(),
                authorities(),
                commands(project),
                root.has("stand-still")
                        ? Optional.of(new StandStill(
                                words(root.at("/stand-still/begin"), project),
                                words(root.at("/stand-still/end"), project)))
                        : Optional.empty());
    }

    private Map<String, Object> kafka() {
        Map<String, Object> all = new LinkedHashMap<>();
        var own = new Properties();
        try {
            own.load(new StringReader(content(required("kafka-file"))));
        } catch (IOException e) {
            throw new Refusal("The settings of Kafka's client cannot be read: " + e.getMessage() + ".");
        }
        own.stringPropertyNames().forEach(name -> all.put(name, own.getProperty(name)));
        return all;
    }

    private String mongodb() {
        return content(required("mongodb-file")).strip();
    }

    private Optional<Keycloak> keycloak() {
        if (!root.has("keycloak")) {
            return Optional.empty();
        }
        var password = content(required("keycloak/password-file")).strip();
        return Optional.of(new Keycloak(
                URI.create(required("keycloak/address")),
                required("keycloak/realm"),
                required("keycloak/user"),
                password));
    }

    private Map<String, URI> services() {
        Map<String, URI> all = new LinkedHashMap<>();
        root.path("services")
                .properties()
                .forEach(one -> all.put(one.getKey(), URI.create(one.getValue().asString())));
        return all;
    }

    private List<X509Certificate> authorities() {
        if (!root.has(AUTHORITY)) {
            return List.of();
        }
        try {
            return Authorities.read(content(required(AUTHORITY)));
        } catch (CertificateException e) {
            throw new Refusal(file + " names no certificates as " + AUTHORITY + ": " + e.getMessage() + ".");
        }
    }

    private Map<String, List<String>> commands(Path project) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        root.path("commands").properties().forEach(one -> all.put(one.getKey(), words(one.getValue(), project)));
        return all;
    }

    private static List<String> words(JsonNode list, Path project) {
        List<String> words = new ArrayList<>();
        list.forEach(word -> words.add(word.asString().replace(PROJECT, project.toString())));
        return words;
    }

    private String required(String name) {
        var value = root.at("/" + name).asString("");
        if (value.isBlank()) {
            throw new Refusal(file + " lacks " + name.replace('/', '.') + ".");
        }
        return value;
    }

    private String content(String name) {
        var named = file.toAbsolutePath().resolveSibling(name);
        try {
            return Files.readString(named);
        } catch (IOException e) {
            throw new Refusal(file + " names " + named + ", which cannot be read.");
        }
    }
}
