package nl.ketenkaart.local.demo.card;

import java.util.List;

/**
 * One thing that the story put on the card.
 *
 * @param ref its name in the story; an address has the name of its person
 * @param key what it is known by on the card, mostly its id
 * @param owner the organisation that gave it
 * @param category of a contribution or a document; empty for the rest
 * @param label what a table says of it
 * @param held whether its owner keeps something of it back, so that others may find a marker
 * @param texts what must not be found where it is not seen
 */
public record Item(
        Kind kind,
        String ref,
        String key,
        String owner,
        String category,
        String label,
        boolean held,
        List<String> texts) {}
