package nl.ketenkaart.privacy.amendment;

/**
 * Binds an organisation to the text of a version.
 *
 * @param textHash of the text that was read
 */
public record ApproveAgreement(String textHash) {}
