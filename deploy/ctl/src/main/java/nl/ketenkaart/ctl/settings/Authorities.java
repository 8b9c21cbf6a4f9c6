package nl.ketenkaart.ctl.settings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whom to believe who a server is. */
public final class Authorities {
    private static final Path OF_THE_JDK = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");

    private Authorities() {}

    /** @throws CertificateException when this is no PEM with certificates */
    static List<X509Certificate> read(String pem) throws CertificateException {
        var found = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
        if (found.isEmpty()) {
            throw new CertificateException("there is none");
        }
        return found.stream().map(X509Certificate.class::cast).toList();
    }

    /** Those that this JDK knows, and these. */
    public static SSLContext trusting(List<X509Certificate> more) {
        try {
            var all = KeyStore.getInstance(OF_THE_JDK.toFile(), (char[]) null);
            for (var i = 0; i < more.size(); i++) {
                all.setCertificateEntry("more-" + i, more.get(i));
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(all);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this JDK's authorities cannot be read", e);
        }
    }
}
