"""Makes the pictures of the tests with Pillow."""
import io, sys, pathlib
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

out = pathlib.Path(sys.argv[1]); out.mkdir(parents=True, exist_ok=True)
def picture(mode):
    im = Image.new(mode, (24, 16))
    for x in range(24):
        for y in range(16):
            p = (x * 10, y * 15, (x * y) % 256)
            im.putpixel((x, y), p if mode == "RGB" else p + ((x * 7 + y * 3) % 256,))
    return im

def exif(orientation=6):
    e = Image.Exif()
    e[0x010F] = "Eksempelkamera"; e[0x0110] = "Model E-1"; e[0x0112] = orientation
    e[0x0132] = "2026:01:15 16:00:00"; e[0x013B] = "Ida Eksempel"; e[0x8298] = "Ida Eksempel"
    g = e.get_ifd(0x8825)
    g[1] = "N"; g[2] = (55.0, 46.0, 13.44); g[3] = "E"; g[4] = (9.0, 42.0, 3.96); g[0x1D] = "2026:01:15"
    x = e.get_ifd(0x8769)
    x[0x9003] = "2026:01:15 16:00:00"; x[0xA431] = "SN-12345678"; x[0x927C] = b"maker note of Eksempelkamera"
    return e

XMP = b'<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>55,46.224N</exif:GPSLatitude><xmp:CreateDate>2026-01-15T16:00:00</xmp:CreateDate></x:xmpmeta>'
icc = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
rgb, rgba = picture("RGB"), picture("RGBA")
for name, o in (("turned", 6), ("upright", 1)):
    rgb.save(out / f"{name}.jpg", exif=exif(o).tobytes(), xmp=XMP, icc_profile=icc, comment=b"Taget af Ida Eksempel", quality=90, dpi=(72, 72))
rgb.save(out / "progressive.jpg", progressive=True, quality=90, exif=exif(8).tobytes(), restart_marker_blocks=2)
rgb.convert("CMYK").save(out / "cmyk.jpg", quality=90, exif=exif(1).tobytes())
info = PngInfo(); info.add_text("Author", "Ida Eksempel"); info.add_text("Comment", "2026-01-15T16:00:00", zip=True)
info.add_itxt("XML:com.adobe.xmp", XMP.decode())
rgba.save(out / "turned.png", pnginfo=info, exif=exif(6).tobytes(), icc_profile=icc, dpi=(72, 72))
rgb.quantize(16).save(out / "palette.png", pnginfo=info, transparency=3)
rgba.save(out / "alpha.webp", quality=80, exif=exif(6).tobytes(), xmp=XMP, icc_profile=icc)
rgba.save(out / "lossless.webp", lossless=True, exif=exif(1).tobytes(), xmp=XMP)
rgb.save(out / "plain.webp", quality=80)
rgb.save(out / "moving.webp", save_all=True, append_images=[rgb.transpose(0)], duration=100, lossless=True, exif=exif(1).tobytes())
for f in sorted(out.iterdir()): print(f.name, f.stat().st_size)
