package nl.ketenkaart.platform.contract;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings along what a contract takes from the contract of another service: where one of its schemas is nothing but a reference
 * to a schema of {@code ../../<service>/contracts/openapi.yaml}, that schema comes in its place, with all that it refers to. So
 * two services take the same body without a copy that could differ.
 */
public final class BorrowedParts {
    private static final Pattern ELSEWHERE =
            Pattern.compile("\\.\\./\\.\\./([a-z-]+)/contracts/openapi\\.yaml#/components/schemas/([A-Za-z]+)");
    private static final Pattern WITHIN = Pattern.compile("#/components/schemas/([A-Za-z]+)");
    private final Function<String, JsonNode> contracts;
    private final ObjectNode schemas;

    private BorrowedParts(Function<String, JsonNode> contracts, ObjectNode schemas) {
        this.contracts = contracts;
        this.schemas = schemas;
    }

    /**
     * @param contracts finds a contract by the name of its service
     * @throws IllegalStateException where there is no such schema, or both contracts say different things under one name
     */
    public static void bringAlong(ObjectNode root, Function<String, JsonNode> contracts) {
        if (root.at("/components/schemas") instanceof ObjectNode schemas) {
            var borrowing = new BorrowedParts(contracts, schemas);
            schemas.deepCopy().properties().forEach(schema -> borrowing.replace(schema.getKey(), schema.getValue()));
        }
    }

    private void replace(String name, JsonNode schema) {
        var elsewhere = reference(ELSEWHERE, schema);
        if (elsewhere.matches()) {
            var contract = contracts.apply(elsewhere.group(1));
            schemas.remove(name);
            bring(name, elsewhere.group(2), contract);
        }
    }

    private void bring(String name, String theirs, JsonNode contract) {
        var schema = contract.at("/components/schemas/" + theirs);
        var ours = schemas.get(name);
        if (schema.isMissingNode() || ours != null && !ours.equals(schema)) {
            throw new IllegalStateException("the contracts do not fit together: " + name);
        }
        if (ours == null) {
            schemas.set(name, schema);
            schema.findValues("$ref").forEach(reference -> {
                var within = WITHIN.matcher(reference.asString());
                if (within.matches()) {
                    bring(within.group(1), within.group(1), contract);
                }
            });
        }
    }

    private static Matcher reference(Pattern form, JsonNode schema) {
        return form.matcher(schema.path("$ref").asString(""));
    }
}
