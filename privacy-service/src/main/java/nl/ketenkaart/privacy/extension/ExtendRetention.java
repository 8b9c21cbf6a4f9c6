package nl.ketenkaart.privacy.extension;

import java.time.LocalDate;

/**
 * Keeps what an organisation holds in a case for longer than its term (Wpg 14(3), GDPR 5(1)(e)).
 *
 * @param until the last day on which it is kept as it is
 * @param motivation why it is still needed
 */
public record ExtendRetention(LocalDate until, String motivation) {}
