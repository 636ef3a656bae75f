package org.parallax.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.parallax.intake.archive.Member;
import org.parallax.intake.archive.Members;
import org.parallax.intake.archive.Tar;
import org.parallax.intake.archive.Zip;
import org.parallax.intake.bytes.Limits;
import org.parallax.intake.bytes.Unreadable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An archive gives files whose names lead nowhere, not too many bytes of them, or a fault. */
class ArchivesFuzzTest {
    @FuzzTest(maxDuration = "0s")
    void archives(byte[] data) throws Exception {
        Quick.check(data, ArchivesFuzzTest::promises);
    }

    private static void promises(byte[] data) {
        each(data, Zip::each);
        each(data, Tar::each);
    }

    private interface Archive {
        void each(InputStream in, Members members) throws Unreadable;
    }

    private static void each(byte[] data, Archive archive) {
        try {
            archive.each(
                    new ByteArrayInputStream(data),
                    new Members() {
                        @Override
                        public void take(Member member) throws IOException {
                            check(member.name());
                            bounded(member.in(), data.length);
                        }

                        @Override
                        public void refuse(String name, Unreadable why) {
                            check(name);
                            Faults.check(why);
                        }

                        @Override
                        public void passOver() {
                            // nothing is to be said of folders
                        }
                    });
        } catch (Unreadable refused) {
            Faults.check(refused);
        }
    }

    private static void check(String name) {
        assertFalse(name.isBlank(), "a member without a name");
        assertFalse(("/" + name + "/").contains("/../"), "leads up: " + name);
        assertFalse(name.startsWith("/"), "leads to the root: " + name);
        assertFalse(name.chars().anyMatch(Character::isISOControl), "holds a control: " + name);
    }

    private static void bounded(InputStream in, int from) throws IOException {
        byte[] buffer = new byte[8192];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) bytes += n;
        long most = Limits.RATIO_FROM_BYTES + (long) Limits.RATIO * from + buffer.length;
        assertTrue(bytes <= most, from + " bytes unpacked to " + bytes);
    }
}
