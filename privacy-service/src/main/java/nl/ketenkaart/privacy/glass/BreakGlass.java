package nl.ketenkaart.privacy.glass;

import java.util.List;
import nl.ketenkaart.privacy.terms.Category;
import nl.ketenkaart.privacy.terms.PersonId;

/**
 * Opens, for the one who asks and for some hours, what of these categories is kept from it, because this person is in danger.
 *
 * @param reason of at least 20 characters; about people, so never anywhere but sealed
 */
public record BreakGlass(String reason, PersonId personId, List<Category> categories, int minutes) {}
