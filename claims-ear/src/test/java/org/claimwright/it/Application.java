package org.claimwright.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built. */
public final class Application {

    private static final String DESCRIPTOR = "META-INF/application.xml";

    private Application() {
    }

    /** For tests from outside. */
    public static EnterpriseArchive asBuilt() {
        return ShrinkWrap.create(ZipImporter.class, "claimwright.ear").importFrom(new File(System.getProperty("ear"))).as(EnterpriseArchive.class);
    }

    /** With a web application that runs the given tests inside; it must name a security domain of its own, see configure.cli. */
    public static EnterpriseArchive withTests(Class<?>... tests) {
        WebArchive inside = ShrinkWrap.create(WebArchive.class, "it.war").addClasses(tests).addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new StringAsset("<jboss-web><security-domain>claimwright-plain</security-domain></jboss-web>"), "jboss-web.xml");
        EnterpriseArchive ear = asBuilt();
        String descriptor = text(ear.delete(DESCRIPTOR).getAsset().openStream());
        String library = "<library-directory>lib</library-directory>";
        String module = "<module><web><web-uri>it.war</web-uri><context-root>/it</context-root></web></module>";
        return ear.addAsModule(Testable.archiveToTest(inside)).setApplicationXML(new StringAsset(descriptor.replace(library, module + library)));
    }

    private static String text(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
