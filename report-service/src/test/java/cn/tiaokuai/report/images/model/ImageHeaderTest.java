package cn.tiaokuai.report.images.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ImageHeaderTest {

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(37, 21, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    @Test
    void a_png_tells_its_size() throws IOException {
        assertThat(ImageHeader.of(picture("png"))).contains(new ImageHeader("image/png", 37, 21));
    }

    @Test
    void a_jpeg_tells_its_size() throws IOException {
        assertThat(ImageHeader.of(picture("jpg"))).contains(new ImageHeader("image/jpeg", 37, 21));
    }

    @Test
    void a_gif_and_an_svg_are_none() throws IOException {
        assertThat(ImageHeader.of(picture("gif"))).isEmpty();
        assertThat(ImageHeader.of("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void half_a_picture_is_none() throws IOException {
        for (String format : new String[] {"png", "jpg"}) {
            byte[] whole = picture(format);
            assertThat(ImageHeader.of(Arrays.copyOf(whole, whole.length / 2))).isEmpty();
        }
    }

    @Test
    void no_bytes_are_too_odd_to_look_at() throws IOException {
        Random random = new Random(7);
        for (String format : new String[] {"png", "jpg"}) {
            for (int i = 0; i < 2000; i++) {
                byte[] odd = Arrays.copyOf(picture(format), random.nextInt(80));
                if (odd.length > 0) {
                    odd[random.nextInt(odd.length)] = (byte) random.nextInt();
                }
                ImageHeader.of(odd)
                        .ifPresent(header -> assertThat(header.width()).isPositive());
            }
        }
    }
}
