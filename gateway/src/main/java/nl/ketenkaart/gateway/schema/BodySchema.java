package nl.ketenkaart.gateway.schema;

import tools.jackson.databind.JsonNode;

/**
 * The schema of one body.
 *
 * @param name of the operation, in kebab case; with {@code -answer} for what it answers, with the name of a part for one of several
 * @param schema by itself: whatever it refers to is in it
 */
record BodySchema(String name, String method, String path, String mediaType, JsonNode schema) {}
