/** Draws an SVG as PNG, `times` as large as it is. */
export async function pngOf(svg: string, times: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(picture.naturalWidth * times);
    canvas.height = Math.ceil(picture.naturalHeight * times);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The browser could not make a picture of this size.'));
      }, 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
