package nl.ketenkaart.platform.firewall;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;

/**
 * Spring Security's firewall with its own rules for headers: characters that are assigned and control nothing, in values a tab besides. Each
 * reading of a header asks them of the whole of it, an access token is read several times on its way, and there they are patterns.
 */
public final class Firewall {
    private static final int FIRST_PRINTABLE = ' ';
    private static final int LAST_PRINTABLE = '~';

    private Firewall() {}

    public static StrictServerWebExchangeFirewall strict() {
        var firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHeaderNames(name -> isText(name, false));
        firewall.setAllowedHeaderValues(value -> isText(value, true));
        return firewall;
    }

    /** Nothing at all is text. */
    static boolean isText(@Nullable String header, boolean tabToo) {
        for (int at = 0; header != null && at < header.length(); ) {
            var character = header.codePointAt(at);
            if (!isText(character) && !(tabToo && character == '\t')) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean isText(int character) {
        return character >= FIRST_PRINTABLE && character <= LAST_PRINTABLE
                || Character.isDefined(character) && !Character.isISOControl(character);
    }
}
