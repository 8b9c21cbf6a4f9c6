package nl.ketenkaart.gateway.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkaart.gateway.road.Service;
import nl.ketenkaart.platform.aggregate.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one document of several. What two services say under one name must be the same to the letter; each operation has one
 * service, the one to which it is sent. Where that is not so the conflict is named.
 */
final class Union {
    private final ObjectNode base;
    private final Map<String, Map<String, ObjectNode>> paths = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Map<String, Service> saidBy = new HashMap<>();
    private final Map<String, String> shapes = new HashMap<>();
    private final List<Fault> conflicts = new ArrayList<>();

    Union(ObjectNode base) {
        this.base = base.deepCopy();
    }

    void add(Service service, Contract contract) {
        version(service, contract.version());
        contract.operations().forEach(operation -> operation(service, operation));
        contract.document()
                .path("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(part -> component(service, kind.getKey(), part)));
        contract.document().path("tags").forEach(this::tag);
        security(service, contract.document().path("security"));
    }

    private void version(Service service, String version) {
        var ours = base.at("/info/version").asString();
        if (!ours.equals(version)) {
            conflict("/info/version", service + " is at version " + version + ", the gateway at " + ours);
        }
    }

    private void operation(Service service, Operation operation) {
        var pointer = operation.pointer();
        only(service, pointer, operation.shape() + " " + operation.method(), "this operation");
        if (!operation.id().isEmpty()) {
            only(service, pointer, "operationId " + operation.id(), "an operationId of this name");
        }
        if (!operation.isSentTo(service)) {
            conflict(pointer, "is described by " + service + ", to which it is not sent");
        }
        var shape = shapes.putIfAbsent(operation.shape(), operation.path());
        if (shape != null && !shape.equals(operation.path())) {
            conflict(pointer, "is also written " + shape);
        }
        paths.computeIfAbsent(operation.path(), path -> new TreeMap<>()).put(operation.method(), operation.content());
    }

    private void only(Service service, String pointer, String name, String what) {
        var other = saidBy.putIfAbsent(name, service);
        if (other != null) {
            conflict(pointer, what + " is described by " + other + " and by " + service);
        }
    }

    private void component(Service service, String kind, Map.Entry<String, JsonNode> part) {
        var pointer = "/components/" + kind + "/" + part.getKey();
        var before = components.computeIfAbsent(kind, k -> new TreeMap<>()).putIfAbsent(part.getKey(), part.getValue());
        if (before == null) {
            saidBy.put(pointer, service);
        } else if (!before.equals(part.getValue())) {
            conflict(pointer, saidBy.get(pointer) + " and " + service + " say different things");
        }
    }

    private void tag(JsonNode tag) {
        var tags = base.withArray("/tags");
        if (tags.valueStream().noneMatch(known -> known.path("name").equals(tag.path("name")))) {
            tags.add(tag);
        }
    }

    private void security(Service service, JsonNode security) {
        if (!base.has("security")) {
            base.set("security", security);
        } else if (!base.get("security").equals(security)) {
            conflict("/security", service + " says something else than the others");
        }
    }

    private void conflict(String pointer, String detail) {
        conflicts.add(new Fault(pointer, detail));
    }

    List<Fault> conflicts() {
        return List.copyOf(conflicts);
    }

    /** What is published, if there are no conflicts. */
    ObjectNode document() {
        var united = base.deepCopy();
        var all = united.putObject("paths");
        paths.forEach((path, operations) -> operations.forEach(all.putObject(path)::set));
        var parts = united.putObject("components");
        components.forEach((kind, named) -> named.forEach(parts.putObject(kind)::set));
        return united;
    }
}
