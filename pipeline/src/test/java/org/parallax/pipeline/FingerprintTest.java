package org.parallax.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;

class FingerprintTest {
    /** Gives classes as Java does from an AOT cache that was moved: of no place any more. */
    private static final class Moved extends ClassLoader {
        private final ClassLoader files = FingerprintTest.class.getClassLoader();

        Moved() {
            super(null);
        }

        @Override
        protected Class<?> findClass(String name) {
            CodeSource nowhere = new CodeSource(null, (Certificate[]) null);
            try (InputStream in = files.getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(
                        name, bytes, 0, bytes.length, new ProtectionDomain(nowhere, null));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        protected URL findResource(String name) {
            return files.getResource(name);
        }
    }

    @Test
    void aClassThatJavaKnowsNoPlaceOfIsFoundByItsFile() throws ClassNotFoundException {
        Class<?> moved = new Moved().loadClass(Demo.class.getName());
        assertEquals(Fingerprint.of(Demo.class), Fingerprint.of(moved));
    }
}
