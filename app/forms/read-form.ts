/**
 * The form that a request brings.
 * @throws a response that says so where it brings something else, or one that cannot be read
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response('This is no form that can be read here. Open the page, and send it from there.', {
      status: 400,
    });
  }
}
